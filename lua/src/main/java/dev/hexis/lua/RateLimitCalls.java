package dev.hexis.lua;

import dev.hexis.domain.ratelimit.Acquisition;
import dev.hexis.domain.ratelimit.Decision;
import dev.hexis.domain.ratelimit.LimitStatus;
import dev.hexis.domain.ratelimit.RateLimit;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** The calls of the rate limiter. What each does is said at the port; bad arguments are refused here. */
public final class RateLimitCalls {
    private static final String AREA = "rate-1";

    private final Wire wire;
    private final StoredLimits stored = new StoredLimits();

    RateLimitCalls(Wire wire) {
        this.wire = wire;
    }

    /** Takes permits from all limits or none; a single limit has a script of its own that costs the server less. */
    public ScriptCall<Decision> tryAcquire(String subject, long permits, List<? extends RateLimit> limits) {
        Acquisition acquisition = new Acquisition(subject, permits, limits);
        if (acquisition.limits().size() > 1) {
            return decide(
                    "acquire",
                    acquisition,
                    reply -> decisions(acquisition, reply).get(0));
        }
        StoredLimit limit = stored.of(acquisition.limits().get(0));
        List<byte[]> numbers = limit.numbers();
        List<byte[]> arguments = wire.arguments(Ascii.bytes(permits), numbers.get(0), numbers.get(1), numbers.get(2));
        List<String> keys = List.of(wire.key(AREA, subject, limit.keyPart()));
        return new ScriptCall<>(limit.script(), keys, arguments, reply -> decision(acquisition, 0, reply));
    }

    /** Decides many costs in order. */
    public ScriptCall<List<Decision>> tryAcquireEach(
            String subject, List<Long> costs, List<? extends RateLimit> limits) {
        Acquisition acquisition = new Acquisition(subject, costs, limits);
        return decide("acquire", acquisition, reply -> decisions(acquisition, reply));
    }

    /** Says what would be decided. */
    public ScriptCall<Decision> peek(String subject, long permits, List<? extends RateLimit> limits) {
        Acquisition acquisition = new Acquisition(subject, permits, limits);
        return decide("peek", acquisition, reply -> decision(acquisition, 0, reply));
    }

    /** Gives back permits of an acquisition. */
    public ScriptCall<Decision> refund(String subject, long permits, Decision receipt) {
        Acquisition acquisition = Acquisition.ofRefund(subject, permits, receipt);
        List<byte[]> proof = new ArrayList<>();
        proof.add(Ascii.bytes(ChronoUnit.MICROS.between(Instant.EPOCH, receipt.at())));
        for (LimitStatus status : receipt.limits()) {
            proof.add(Ascii.bytes(TimeUnit.MICROSECONDS.convert(status.resetAfter())));
        }
        return decide("refund", acquisition, proof, reply -> decision(acquisition, 0, reply));
    }

    /** Forgets what was taken; says whether there was anything. */
    public ScriptCall<Boolean> reset(String subject, List<? extends RateLimit> limits) {
        List<String> keys = keys(Acquisition.ofReset(subject, limits));
        return new ScriptCall<>(Script.RATELIMIT_RESET, keys, List.of(), reply -> reply.integer(0) > 0);
    }

    private <R> ScriptCall<R> decide(String act, Acquisition acquisition, Function<Reply, R> decoder) {
        return decide(act, acquisition, List.of(), decoder);
    }

    private <R> ScriptCall<R> decide(
            String act, Acquisition acquisition, List<byte[]> proof, Function<Reply, R> decoder) {
        List<byte[]> arguments = new ArrayList<>();
        arguments.add(Ascii.bytes(act));
        arguments.add(Ascii.bytes(acquisition.costs().size()));
        for (long cost : acquisition.costs()) {
            arguments.add(Ascii.bytes(cost));
        }
        for (RateLimit limit : acquisition.limits()) {
            StoredLimit known = stored.of(limit);
            arguments.add(Ascii.bytes(known.algorithm()));
            arguments.addAll(known.numbers());
        }
        arguments.addAll(proof);
        wire.now().ifPresent(arguments::add);
        return new ScriptCall<>(Script.RATELIMIT_DECIDE, keys(acquisition), arguments, decoder);
    }

    private List<String> keys(Acquisition acquisition) {
        List<String> keys = new ArrayList<>(acquisition.limits().size());
        for (RateLimit limit : acquisition.limits()) {
            keys.add(wire.key(AREA, acquisition.subject(), stored.of(limit).keyPart()));
        }
        return keys;
    }

    private static List<Decision> decisions(Acquisition acquisition, Reply reply) {
        List<Decision> decisions = new ArrayList<>(acquisition.costs().size());
        for (int i = 0; i < acquisition.costs().size(); i++) {
            decisions.add(decision(acquisition, i, reply));
        }
        return decisions;
    }

    private static Decision decision(Acquisition acquisition, int cost, Reply reply) {
        int position = 1 + 3 * acquisition.limits().size() * cost;
        LimitStatus[] statuses = new LimitStatus[acquisition.limits().size()];
        for (int i = 0; i < statuses.length; i++) {
            long retry = reply.integer(position + 1);
            statuses[i] = new LimitStatus(
                    acquisition.limits().get(i),
                    reply.integer(position),
                    retry < 0 ? LimitStatus.NEVER : Micros.duration(retry),
                    Micros.duration(reply.integer(position + 2)));
            position += 3;
        }
        return new Decision(acquisition.costs().get(cost), Micros.instant(reply.integer(0)), List.of(statuses));
    }
}
