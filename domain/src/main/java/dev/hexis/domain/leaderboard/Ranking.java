package dev.hexis.domain.leaderboard;

/** How members of equal score are numbered. The best rank is 1. */
public enum Ranking {
    /** Each has a rank of its own, in the order of the board's tie rule: 1234. */
    ORDINAL {
        @Override
        public long next(long rank, boolean tie, long ordinal) {
            return ordinal;
        }
    },
    /** They share the best rank among them, and the ranks they do not use are left out: 1224. */
    COMPETITION {
        @Override
        public long next(long rank, boolean tie, long ordinal) {
            return tie ? rank : ordinal;
        }
    },
    /**
     * They share a rank, and none is left out: 1223. Only of boards {@linkplain Board#withDenseRanks() with dense
     * ranks}.
     */
    DENSE {
        @Override
        public long next(long rank, boolean tie, long ordinal) {
            return tie ? rank : rank + 1;
        }
    };

    /**
     * The rank of the member that stands right behind another.
     *
     * @param rank the other's rank
     * @param tie whether both have the same score
     * @param ordinal its place, counted from 1
     */
    public abstract long next(long rank, boolean tie, long ordinal);
}
