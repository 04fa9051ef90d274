package dev.hexis.domain.ratelimit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What was decided about one acquisition, and how each limit stands after it. The decision on an acquisition is also
 * its receipt: with it permits can be given back.
 *
 * @param permits the permits asked for
 * @param at when it was decided, on the server's clock, to the microsecond
 * @param limits how each limit stands, in the order of the call; never empty
 */
public record Decision(long permits, Instant at, List<LimitStatus> limits) {

    /** Takes a copy of the list. */
    public Decision {
        limits = List.copyOf(limits);
        if (limits.isEmpty()) {
            throw new IllegalArgumentException("a decision needs the status of at least one limit");
        }
    }

    /** {@link Verdict#ALLOWED} if every limit allows, {@link Verdict#IMPOSSIBLE} if one can never allow. */
    public Verdict verdict() {
        return binding().verdict();
    }

    /** Whether all limits allow the acquisition. */
    public boolean isAllowed() {
        return verdict() == Verdict.ALLOWED;
    }

    /**
     * The limit that binds: the one that makes the caller wait longest or for ever; if all allow, the one with the
     * fewest permits remaining. The first of equals.
     */
    public LimitStatus binding() {
        LimitStatus binding = limits.get(0);
        for (LimitStatus status : limits) {
            if (bindsMore(status, binding)) {
                binding = status;
            }
        }
        return binding;
    }

    /**
     * How long until the acquisition would pass all limits if nobody else takes permits: zero if it passes,
     * {@link LimitStatus#NEVER} if it cannot.
     */
    public Duration retryAfter() {
        return binding().retryAfter();
    }

    private static boolean bindsMore(LimitStatus status, LimitStatus other) {
        int wait = status.retryAfter().compareTo(other.retryAfter());
        return wait > 0 || (wait == 0 && status.remaining() < other.remaining());
    }
}
