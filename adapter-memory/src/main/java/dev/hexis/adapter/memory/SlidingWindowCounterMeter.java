package dev.hexis.adapter.memory;

import dev.hexis.domain.ratelimit.RateLimit;
import dev.hexis.domain.ratelimit.SlidingWindowCounter;

/** The permits of the window of the clock that was last used and of the one before it. */
final class SlidingWindowCounterMeter implements Meter {
    private long lastStart = Long.MIN_VALUE;
    private long lastUsed;
    private long lastBefore;

    private long now;
    private long permits;
    private long tick;
    private long period;
    private long start;
    private long elapsed;
    private long used;
    private long before;
    private boolean ahead;

    @Override
    public void turnTo(RateLimit limit, long now) {
        this.now = now;
        permits = limit.permits();
        tick = ((SlidingWindowCounter) limit).tick();
        period = Micros.of(limit.period()) / tick;
        start = now - Math.floorMod(now, period * tick);
        elapsed = (now - start) / tick;
        ahead = lastStart > start && lastUsed + lastBefore > 0;
        used = lastStart >= start ? lastUsed : 0;
        long previous = lastStart >= start ? lastBefore : lastStart == start - period * tick ? lastUsed : 0;
        before = Math.min(previous, permits);
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
        long room = permits - used - cost;
        if (room < 0) {
            return start + (2 * period - (permits - cost) * period / used) * tick - now;
        }
        boolean fits = before == 0 || before <= room * period / (period - elapsed);
        return fits ? 0 : start + (period - room * period / before) * tick - now;
    }

    @Override
    public void take(long cost) {
        used += cost;
    }

    @Override
    public void give(long cost, long at, long after) {
        if (at >= start) {
            used = Math.max(0, used - cost);
        } else if (at >= start - period * tick) {
            before = Math.max(0, before - cost);
        }
    }

    @Override
    public long left() {
        long weight = before * (period - elapsed);
        return Math.max(0, permits - used - (weight + period - 1) / period);
    }

    @Override
    public long reset() {
        if (used > 0) {
            return start + 2 * period * tick - now;
        }
        return before > 0 ? start + period * tick - now : 0;
    }

    @Override
    public void save() {
        lastStart = start;
        lastUsed = used;
        lastBefore = before;
    }
}
