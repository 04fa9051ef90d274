package dev.hexis.domain.ratelimit;

import java.util.List;

/**
 * What is asked of a rate limiter: the costs that one subject wants to take, in order, each from all of the limits.
 *
 * @param subject whose permits, 1 to {@value #LONGEST_SUBJECT} characters
 * @param costs the permits of each acquisition, 1 to {@value #MOST_COSTS} costs of 1 to 2<sup>53</sup> - 1 permits
 * @param limits 1 to {@value #MOST_LIMITS} limits with distinct names
 */
public record Acquisition(String subject, List<Long> costs, List<? extends RateLimit> limits) {
    /** The longest subject, in characters. */
    public static final int LONGEST_SUBJECT = 512;

    /** The most limits of one acquisition. */
    public static final int MOST_LIMITS = 32;

    /** The most costs that can be decided at once. */
    public static final int MOST_COSTS = 1000;

    /** Checks every part. */
    public Acquisition {
        costs = List.copyOf(costs);
        limits = List.copyOf(limits);
        checkSubject(subject);
        requireCount("costs", costs.size(), MOST_COSTS);
        for (long cost : costs) {
            checkPermits(cost, Bounds.EXACT - 1);
        }
        checkLimits(limits);
    }

    /** One acquisition of one cost. */
    public Acquisition(String subject, long permits, List<? extends RateLimit> limits) {
        this(subject, List.of(permits), limits);
    }

    /**
     * What a refund is about: some of the permits that a decision took.
     *
     * @throws IllegalArgumentException if the decision took none, or not so many
     */
    public static Acquisition ofRefund(String subject, long permits, Decision receipt) {
        if (!receipt.isAllowed()) {
            throw new IllegalArgumentException(
                    "receipt with verdict " + receipt.verdict() + " took no permits that could be given back");
        }
        checkPermits(permits, receipt.permits());
        return new Acquisition(
                subject,
                permits,
                receipt.limits().stream().map(LimitStatus::limit).toList());
    }

    /** Checks what a reset is about; its cost has no meaning. */
    public static Acquisition ofReset(String subject, List<? extends RateLimit> limits) {
        return new Acquisition(subject, 1, limits);
    }

    private static void checkSubject(String subject) {
        if (subject.isEmpty() || subject.length() > LONGEST_SUBJECT) {
            throw new IllegalArgumentException(
                    "subject of " + subject.length() + " characters must have 1 to " + LONGEST_SUBJECT);
        }
    }

    private static void checkPermits(long permits, long most) {
        if (permits < 1 || permits > most) {
            throw new IllegalArgumentException("permits " + permits + " must be from 1 to " + most);
        }
    }

    private static void checkLimits(List<? extends RateLimit> limits) {
        requireCount("limits", limits.size(), MOST_LIMITS);
        for (int i = 1; i < limits.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (limits.get(i).name().equals(limits.get(j).name())) {
                    throw new IllegalArgumentException("limit name '"
                            + limits.get(i).name() + "' stands twice among the limits; names must be distinct");
                }
            }
        }
    }

    private static void requireCount(String what, int count, int most) {
        if (count < 1 || count > most) {
            throw new IllegalArgumentException(what + ": " + count + " given, must be from 1 to " + most);
        }
    }
}
