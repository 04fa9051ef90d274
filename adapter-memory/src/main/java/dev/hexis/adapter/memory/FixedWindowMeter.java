package dev.hexis.adapter.memory;

import dev.hexis.domain.ratelimit.RateLimit;

/** The window of the clock that was last used, and the permits taken in it. */
final class FixedWindowMeter implements Meter {
    private long lastStart = Long.MIN_VALUE;
    private long lastUsed;

    private long start;
    private long permits;
    private long untilNext;
    private long used;
    private boolean ahead;

    @Override
    public void turnTo(RateLimit limit, long now) {
        long period = Micros.of(limit.period());
        permits = limit.permits();
        start = now - Math.floorMod(now, period);
        untilNext = start + period - now;
        used = lastStart >= start ? lastUsed : 0;
        ahead = lastStart > start && lastUsed > 0;
    }

    @Override
    public boolean isAhead() {
        return ahead;
    }

    @Override
    public long waitFor(long cost) {
        if (cost > permits) {
            return NEVER;
        }
        return used + cost <= permits ? 0 : untilNext;
    }

    @Override
    public void take(long cost) {
        used += cost;
    }

    @Override
    public void give(long cost, long at, long after) {
        if (at >= start) {
            used = Math.max(0, used - cost);
        }
    }

    @Override
    public long left() {
        return Math.max(0, permits - used);
    }

    @Override
    public long reset() {
        return used > 0 ? untilNext : 0;
    }

    @Override
    public void save() {
        lastStart = start;
        lastUsed = used;
    }
}
