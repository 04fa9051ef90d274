package dev.hexis.adapter.memory;

import dev.hexis.domain.ratelimit.RateLimit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Every acquisition of the last period, oldest first. */
final class SlidingWindowMeter implements Meter {
    private record Taken(long at, long permits) {}

    private final Deque<Taken> log = new ArrayDeque<>();

    private long now;
    private long period;
    private long permits;
    private long pending;

    @Override
    public void turnTo(RateLimit limit, long now) {
        this.now = now;
        period = Micros.of(limit.period());
        permits = limit.permits();
        pending = 0;
    }

    @Override
    public boolean isAhead() {
        return !log.isEmpty() && log.getLast().at() > now;
    }

    @Override
    public long waitFor(long cost) {
        if (cost > permits) {
            return NEVER;
        }
        long over = used() + cost - permits;
        for (Taken taken : log) {
            if (over > 0 && isLive(taken)) {
                over -= taken.permits();
                if (over <= 0) {
                    return untilGone(taken);
                }
            }
        }
        return over <= 0 ? 0 : period;
    }

    @Override
    public void take(long cost) {
        pending += cost;
    }

    @Override
    public void give(long cost, long at, long after) {
        if (at <= now - period) {
            return;
        }
        List<Taken> kept = new ArrayList<>();
        long toGive = cost;
        for (Taken taken : log) {
            long given = taken.at() == at ? Math.min(toGive, taken.permits()) : 0;
            toGive -= given;
            if (taken.permits() > given) {
                kept.add(new Taken(taken.at(), taken.permits() - given));
            }
        }
        log.clear();
        log.addAll(kept);
    }

    @Override
    public long left() {
        return Math.max(0, permits - used());
    }

    @Override
    public long reset() {
        if (pending > 0) {
            return period;
        }
        return log.isEmpty() || !isLive(log.getLast()) ? 0 : untilGone(log.getLast());
    }

    @Override
    public void save() {
        log.removeIf(taken -> !isLive(taken));
        if (isAhead()) {
            List<Taken> present = log.stream()
                    .map(taken -> new Taken(Math.min(taken.at(), now), taken.permits()))
                    .toList();
            log.clear();
            log.addAll(present);
        }
        if (pending > 0) {
            log.addLast(new Taken(now, pending));
        }
        pending = 0;
    }

    private long used() {
        long used = pending;
        for (Taken taken : log) {
            used += isLive(taken) ? taken.permits() : 0;
        }
        return used;
    }

    private boolean isLive(Taken taken) {
        return taken.at() > now - period;
    }

    private long untilGone(Taken taken) {
        return Math.min(taken.at(), now) + period - now;
    }
}
