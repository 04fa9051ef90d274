package dev.hexis.adapter.memory;

import dev.hexis.domain.ratelimit.RateLimit;
import dev.hexis.domain.ratelimit.TokenBucket;

/** A bucket as the time at which its debt is paid: whole microseconds and a rest in units of 1/rate microseconds. */
final class TokenBucketMeter implements Meter {
    private long paidAt = Long.MIN_VALUE;
    private long rest;

    private long now;
    private long full;
    private long interval;
    private long rate;
    private long capacity;
    private long debt;
    private boolean ahead;

    @Override
    public void turnTo(RateLimit limit, long now) {
        TokenBucket bucket = (TokenBucket) limit;
        this.now = now;
        capacity = bucket.capacity();
        interval = bucket.interval();
        rate = bucket.rate();
        full = capacity * interval;
        boolean owes = paidAt >= now;
        ahead = owes && (paidAt - now > full / rate || (paidAt - now) * rate + rest > full);
        debt = ahead ? full : owes ? (paidAt - now) * rate + rest : 0;
    }

    @Override
    public boolean isAhead() {
        return ahead;
    }

    @Override
    public long waitFor(long cost) {
        if (cost > capacity) {
            return NEVER;
        }
        long over = debt + cost * interval - full;
        return over <= 0 ? 0 : ceiling(over);
    }

    @Override
    public void take(long cost) {
        debt += cost * interval;
    }

    @Override
    public void give(long cost, long at, long after) {
        long unpaid = Math.min(cost * interval, (at + after - now) * rate - (rate - 1));
        debt = Math.max(0, debt - Math.max(0, unpaid));
    }

    @Override
    public long left() {
        return (full - debt) / interval;
    }

    @Override
    public long reset() {
        return ceiling(debt);
    }

    @Override
    public void save() {
        rest = debt % rate;
        paidAt = now + debt / rate;
    }

    private long ceiling(long units) {
        return units / rate + (units % rate == 0 ? 0 : 1);
    }
}
