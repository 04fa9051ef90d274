package dev.hexis.ports.ratelimit;

import dev.hexis.domain.ratelimit.Acquisition;
import dev.hexis.domain.ratelimit.Decision;
import dev.hexis.domain.ratelimit.RateLimit;
import dev.hexis.domain.ratelimit.Verdict;
import dev.hexis.ports.PortException;
import java.util.List;

/**
 * Limits how many permits subjects take in a time.
 *
 * <p>A subject is whatever is limited: a user, an API key, an address. Its limits come with each call; nothing is
 * configured beforehand, and a limit whose numbers change keeps what has been taken under its name and algorithm.
 *
 * <p>Every verb is one atomic act and one round trip. Time is the server's; where its clock steps back no permit is
 * minted, and a limit is out of step no longer than its time to full. What is stored expires by itself when the limit
 * is as if untouched.
 *
 * <p>All verbs throw {@link IllegalArgumentException} before anything is sent if an argument is out of range, and
 * {@link PortException} if the backend fails. After {@link PortException.Reason#OUTCOME_UNKNOWN} the permits may have
 * been taken; repeating the call may take them twice. Thread-safe.
 */
public interface RateLimiter {
    /**
     * Takes permits from all limits, or from none.
     *
     * @param subject whose permits, 1 to {@value Acquisition#LONGEST_SUBJECT} characters
     * @param permits how many, 1 to 2<sup>53</sup> - 1; more than a limit's {@linkplain RateLimit#capacity() capacity}
     *     is {@link Verdict#IMPOSSIBLE}
     * @param limits 1 to {@value Acquisition#MOST_LIMITS} limits with distinct names
     * @return {@link Verdict#ALLOWED} if the permits were taken; else nothing was
     */
    Decision tryAcquire(String subject, long permits, List<? extends RateLimit> limits);

    /** Takes one permit from one limit. */
    default Decision tryAcquire(String subject, RateLimit limit) {
        return tryAcquire(subject, 1, List.of(limit));
    }

    /**
     * Decides many acquisitions of one subject in their order, each as {@link #tryAcquire} would right after the one
     * before it: a refused one does not hold up the next.
     *
     * @param costs the permits of each, 1 to {@value Acquisition#MOST_COSTS} of them
     * @return one decision for each, in order
     */
    List<Decision> tryAcquireEach(String subject, List<Long> costs, List<? extends RateLimit> limits);

    /** Says what {@link #tryAcquire} would, and takes nothing. */
    Decision peek(String subject, long permits, List<? extends RateLimit> limits);

    /**
     * Gives back permits of an earlier acquisition, all or a part of them: what was reserved and not used. Each limit
     * gets back what it still counts of that acquisition and no more: nothing if its window has passed, and of a
     * bucket's permits those that have not flowed back by themselves. So a refund never lets more pass than if the
     * permits had not been taken. Giving back the same permits twice counts twice; it is for the caller to do it once.
     *
     * @param permits how many, 1 to the permits of the receipt
     * @param receipt the decision that took them, {@link Verdict#ALLOWED}
     * @return how the limits stand after it, as {@link #peek} of {@code permits}
     */
    Decision refund(String subject, long permits, Decision receipt);

    /**
     * Forgets what the subject has taken under these limits.
     *
     * @return whether anything had been stored
     */
    boolean reset(String subject, List<? extends RateLimit> limits);
}
