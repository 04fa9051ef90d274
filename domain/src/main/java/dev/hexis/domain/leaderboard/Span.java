package dev.hexis.domain.leaderboard;

/** Which members of a board are asked for: some that stand one behind the other. */
public sealed interface Span {
    /** The most members that can be asked for at once. */
    int MOST = 1000;

    /** The most members before and behind another that can be asked for. */
    int MOST_RADIUS = 500;

    /**
     * From a place on.
     *
     * @param offset how many of the best to leave out, from 0
     * @param limit the most members, 1 to {@value Span#MOST}
     */
    record At(long offset, int limit) implements Span {
        /** Checks every part. */
        public At {
            if (offset < 0 || offset > Submission.MOST_SCORE) {
                throw new IllegalArgumentException("offset " + offset + " must be from 0 to " + Submission.MOST_SCORE);
            }
            checkLimit(limit);
        }
    }

    /**
     * Behind a position.
     *
     * @param cursor the position
     * @param limit the most members, 1 to {@value Span#MOST}
     */
    record After(Cursor cursor, int limit) implements Span {
        /** Checks every part. */
        public After {
            checkLimit(limit);
        }
    }

    /**
     * Around a member, who is among them: {@code radius} before and as many behind; near an end of the board as many
     * more at the other side, so that there are always 2 * {@code radius} + 1 if the board has so many.
     *
     * @param member the member
     * @param radius how many before and behind, 0 to {@value Span#MOST_RADIUS}
     */
    record Around(String member, int radius) implements Span {
        /** Checks every part. */
        public Around {
            Submission.checkedMember(member);
            if (radius < 0 || radius > MOST_RADIUS) {
                throw new IllegalArgumentException("radius " + radius + " must be from 0 to " + MOST_RADIUS);
            }
        }
    }

    /**
     * The best of those whose scores lie in a range.
     *
     * @param lowest the lowest score of the range
     * @param highest the highest score of the range
     * @param limit the most members, 1 to {@value Span#MOST}
     */
    record Between(long lowest, long highest, int limit) implements Span {
        /** Checks every part. */
        public Between {
            Submission.checkScore("lowest score", lowest);
            Submission.checkScore("highest score", highest);
            if (lowest > highest) {
                throw new IllegalArgumentException(
                        "lowest score " + lowest + " must not be above the highest score " + highest);
            }
            checkLimit(limit);
        }
    }

    private static void checkLimit(int limit) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit " + limit + " must be from 1 to " + MOST);
        }
    }
}
