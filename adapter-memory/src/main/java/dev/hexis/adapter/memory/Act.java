package dev.hexis.adapter.memory;

import dev.hexis.domain.ratelimit.Decision;
import dev.hexis.domain.ratelimit.LimitStatus;
import dev.hexis.domain.ratelimit.RateLimit;
import java.util.ArrayList;
import java.util.List;

/** One act on the meters of a subject, in which time stands still. */
final class Act {
    private final long now;
    private final List<? extends RateLimit> limits;
    private final List<Meter> meters;
    private boolean charged;

    Act(long now, List<? extends RateLimit> limits, List<Meter> meters) {
        this.now = now;
        this.limits = limits;
        this.meters = meters;
    }

    Decision acquire(long cost) {
        List<Long> waits = waits(cost);
        if (waits.stream().allMatch(wait -> wait == 0)) {
            meters.forEach(meter -> meter.take(cost));
            charged = true;
        }
        return decision(cost, waits);
    }

    Decision status(long cost) {
        return decision(cost, waits(cost));
    }

    void give(long cost, Decision receipt) {
        for (int i = 0; i < meters.size(); i++) {
            long after = Micros.of(receipt.limits().get(i).resetAfter());
            meters.get(i).give(cost, Micros.of(receipt.at()), after);
        }
        charged = true;
    }

    void save() {
        for (Meter meter : meters) {
            if (charged || meter.isAhead()) {
                meter.save();
            }
        }
    }

    boolean isCharged() {
        return charged;
    }

    private List<Long> waits(long cost) {
        return meters.stream().map(meter -> meter.waitFor(cost)).toList();
    }

    private Decision decision(long cost, List<Long> waits) {
        List<LimitStatus> statuses = new ArrayList<>(meters.size());
        for (int i = 0; i < meters.size(); i++) {
            Meter meter = meters.get(i);
            long wait = waits.get(i);
            statuses.add(new LimitStatus(
                    limits.get(i),
                    meter.left(),
                    wait == Meter.NEVER ? LimitStatus.NEVER : Micros.duration(wait),
                    Micros.duration(meter.reset())));
        }
        return new Decision(cost, Micros.instant(now), statuses);
    }
}
