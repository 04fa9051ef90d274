package dev.hexis.benchmarks.peer;

import dev.hexis.benchmarks.load.Names;
import dev.hexis.benchmarks.load.Plan;

/** How much of everything there is, as a plan wants it. */
record Size(int names) {
    /** As many threads as a chapter has at most; two never work on the same name. */
    static final int MOST_THREADS = 32;

    static Size of(Plan plan) {
        return new Size(plan.names());
    }

    /** 10,000 with 2,000 names. */
    int subjects() {
        return Math.max(MOST_THREADS, 5 * names);
    }

    /** 10,000 with 2,000 names. */
    int events() {
        return 5 * names;
    }

    /** 100,000 with 2,000 names. */
    int members() {
        return 10 * subjects();
    }

    /** 1,000 with 2,000 names and more. */
    int sessionsOfOne() {
        return Math.max(1, Math.min(1000, names / 2));
    }

    Names subjectNames() {
        return new Names(subjects());
    }
}
