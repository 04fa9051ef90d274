package dev.hexis.domain.leaderboard;

import java.util.List;

/**
 * What is submitted to a board at once, in order.
 *
 * @param all 1 to {@value #MOST} submissions
 */
public record Submissions(List<Submission> all) {
    /** The most submissions at once. */
    public static final int MOST = 1000;

    /** Checks how many there are. */
    public Submissions {
        all = List.copyOf(all);
        if (all.isEmpty() || all.size() > MOST) {
            throw new IllegalArgumentException("submissions: " + all.size() + " given, must be from 1 to " + MOST);
        }
    }
}
