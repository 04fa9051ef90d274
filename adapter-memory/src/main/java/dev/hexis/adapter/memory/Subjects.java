package dev.hexis.adapter.memory;

import dev.hexis.domain.ratelimit.Acquisition;
import dev.hexis.domain.ratelimit.RateLimit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * The meters of all subjects. Those that are as if untouched are dropped, an hour late in case the clock steps back.
 */
final class Subjects {
    private static final long SWEEP_EVERY = 4096;
    private static final long SLACK = 3_600_000_000L;

    private record Slot(String name, Class<?> algorithm) {
        static Slot of(RateLimit limit) {
            return new Slot(limit.name(), limit.getClass());
        }
    }

    private static final class Held {
        final Meter meter;
        long resetAt;

        Held(Meter meter) {
            this.meter = meter;
        }
    }

    private final ConcurrentHashMap<String, Map<Slot, Held>> meters = new ConcurrentHashMap<>();
    private final AtomicLong acts = new AtomicLong();

    <R> R with(Acquisition acquisition, long now, Function<Act, R> body) {
        if (acts.incrementAndGet() % SWEEP_EVERY == 0) {
            sweep(now);
        }
        List<R> result = new ArrayList<>(1);
        meters.compute(acquisition.subject(), (subject, known) -> {
            Map<Slot, Held> slots = known == null ? new HashMap<>() : known;
            result.add(run(slots, acquisition.limits(), now, body));
            return slots.isEmpty() ? null : slots;
        });
        return result.get(0);
    }

    boolean forget(Acquisition acquisition, long now) {
        boolean[] held = new boolean[1];
        meters.computeIfPresent(acquisition.subject(), (subject, slots) -> {
            for (RateLimit limit : acquisition.limits()) {
                Held forgotten = slots.remove(Slot.of(limit));
                held[0] |= forgotten != null && forgotten.resetAt > now;
            }
            return slots.isEmpty() ? null : slots;
        });
        return held[0];
    }

    private static <R> R run(Map<Slot, Held> slots, List<? extends RateLimit> limits, long now, Function<Act, R> body) {
        Map<Slot, Held> used = new LinkedHashMap<>();
        for (RateLimit limit : limits) {
            Held held = slots.computeIfAbsent(Slot.of(limit), slot -> new Held(Meter.of(limit)));
            held.meter.turnTo(limit, now);
            used.put(Slot.of(limit), held);
        }
        Act act = new Act(
                now, limits, used.values().stream().map(held -> held.meter).toList());
        R result = body.apply(act);
        used.forEach((slot, held) -> {
            long reset = held.meter.reset();
            if (reset > 0) {
                held.resetAt = now + reset;
            } else if (act.isCharged() || held.resetAt == 0) {
                slots.remove(slot);
            }
        });
        return result;
    }

    private void sweep(long now) {
        for (String subject : meters.keySet()) {
            meters.computeIfPresent(subject, (name, slots) -> {
                slots.values().removeIf(held -> held.resetAt + SLACK < now);
                return slots.isEmpty() ? null : slots;
            });
        }
    }
}
