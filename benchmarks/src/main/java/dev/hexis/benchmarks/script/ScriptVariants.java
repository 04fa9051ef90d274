package dev.hexis.benchmarks.script;

import dev.hexis.benchmarks.client.BareClient;
import dev.hexis.benchmarks.client.BareScript;
import dev.hexis.benchmarks.client.PreparedScript;
import dev.hexis.benchmarks.client.Replies;
import dev.hexis.benchmarks.load.Contender;
import dev.hexis.benchmarks.load.Operation;
import dev.hexis.domain.ratelimit.RateLimit;
import dev.hexis.lua.Script;
import dev.hexis.lua.ScriptCall;
import dev.hexis.lua.Wire;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** The scripts to be compared: those of Hexis, the same without one of their parts, and scripts of one part alone. */
public final class ScriptVariants {
    private static final String SUBJECT = "SUBJECT";
    private static final Duration MONTH = Duration.ofDays(30);

    /** The decision that all others are measured against: one permit of one token bucket. */
    private static final RateLimit BUCKET = RateLimit.tokenBucket("bucket", 1_000_000, MONTH);

    private static final RateLimit UNEVEN = RateLimit.tokenBucket("uneven", 100_003, Duration.ofDays(1));
    private static final RateLimit SPENT = RateLimit.tokenBucket("spent", 1, MONTH);
    private static final RateLimit WINDOW = RateLimit.fixedWindow("window", 1_000_000, MONTH);
    private static final RateLimit COUNTER = RateLimit.slidingWindowCounter("counter", 1_000_000, MONTH);
    private static final RateLimit LOG = RateLimit.slidingWindow("log", 1_000_000, Duration.ofSeconds(5));

    private final BareClient client;
    private final Wire wire;
    private final List<Contender> variants = new ArrayList<>();

    private ScriptVariants(BareClient client, Wire wire) {
        this.client = client;
        this.wire = wire;
    }

    /** All of them, {@link #BUCKET} first. */
    public static List<Contender> on(BareClient client, String keyPrefix) {
        ScriptVariants all = new ScriptVariants(client, Wire.of(keyPrefix));
        all.addDedicated();
        all.addDispatched();
        all.addWithoutAPart();
        all.addPartsAlone();
        return all.variants;
    }

    private void addDedicated() {
        add("token bucket", dedicated(BUCKET));
        add("token bucket whose rate leaves a remainder", dedicated(UNEVEN));
        addRefused("token bucket, refused", dedicated(SPENT));
        add("fixed window", dedicated(WINDOW));
        add("sliding window counter", dedicated(COUNTER));
        add("sliding window, exact", dedicated(LOG));
    }

    private void addDispatched() {
        add("decide: token bucket", dispatched(BUCKET));
        addRefused("decide: token bucket, refused", dispatched(SPENT));
        add("decide: fixed window", dispatched(WINDOW));
        add("decide: sliding window counter", dispatched(COUNTER));
        add("decide: sliding window, exact", dispatched(LOG));
        add("decide: token bucket and fixed window", dispatched(BUCKET, WINDOW));
    }

    private void addWithoutAPart() {
        RateLimit timed = RateLimit.tokenBucket("timed", 1_000_000, MONTH);
        Wire told = wire.timedBy(InstantSource.fixed(Instant.now()));
        add("token bucket without TIME", told.rateLimit().tryAcquire(SUBJECT, 1, List.of(timed)));
        String source = Script.RATELIMIT_TOKEN_BUCKET.source();
        String start = source.substring(0, source.lastIndexOf("return {"));
        add(
                "token bucket, reply of one integer",
                PreparedScript.of(start + "return retry", dedicated(BUCKET), SUBJECT));
    }

    private void addPartsAlone() {
        add("least GCRA: one integer of state, one of reply", part("gcra_minimal", "least"));
        add("hash of tokens and time", part("hash_bucket", "hash"));
        add("only SET with PX", part("set", "part"));
        add("only GET", part("get", "part"));
        add("only TIME", part("time", "part"));
        add("only a reply of four integers", part("reply", "part"));
        add("nothing: return 1", part("empty", "part"));
    }

    private PreparedScript part(String file, String limit) {
        ScriptCall<?> bucket = dedicated(RateLimit.tokenBucket(limit, 1_000_000, MONTH));
        return PreparedScript.of(ScriptFile.read(file), bucket, SUBJECT);
    }

    private ScriptCall<?> dedicated(RateLimit limit) {
        return wire.rateLimit().tryAcquire(SUBJECT, 1, List.of(limit));
    }

    private ScriptCall<?> dispatched(RateLimit... limits) {
        return wire.rateLimit().tryAcquireEach(SUBJECT, List.of(1L), List.of(limits));
    }

    private void addRefused(String name, ScriptCall<?> call) {
        variants.add(new Contender(name, deciding(call), false));
    }

    private void add(String name, ScriptCall<?> call) {
        variants.add(new Contender(name, deciding(call)));
    }

    private void add(String name, PreparedScript script) {
        BareScript bare = client.prepare(script);
        variants.add(new Contender(name, subject -> bare.call(subject) != null));
    }

    private Operation deciding(ScriptCall<?> call) {
        BareScript bare = client.prepare(PreparedScript.of(call, SUBJECT));
        return subject -> Replies.isAllowed(bare.call(subject));
    }
}
