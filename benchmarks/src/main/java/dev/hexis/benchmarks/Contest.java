package dev.hexis.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** Runs contenders in turn, so that what disturbs the machine disturbs them alike. */
record Contest(Plan plan, Subjects subjects, ServerProbe server) {
    private static final double DISTURBED = 0.1;

    /** Calls once for every subject, so that from now on each has a state. */
    void prime(Decider decider) throws InterruptedException {
        try (Load load = new Load(subjects, plan.mostThreads(), server)) {
            load.prime(decider);
        }
    }

    /** The rounds of each contender; those with the same position were run right after one another. */
    List<List<Sample>> play(List<Contender> contenders, int threads) throws InterruptedException {
        List<List<Sample>> samples = new ArrayList<>();
        try (Load load = new Load(subjects, threads, server)) {
            for (Contender contender : contenders) {
                load.run(contender.decider(), plan.warmUp());
                samples.add(new ArrayList<>());
            }
            for (int round = 0; round < plan.rounds(); round++) {
                for (int turn = 0; turn < contenders.size(); turn++) {
                    int next = (round + turn) % contenders.size(); // nobody is always first
                    samples.get(next).add(measure(contenders.get(next), load));
                }
            }
        }
        return samples;
    }

    /** Again if others took much of the machine meanwhile, as often as the plan allows. */
    private Sample measure(Contender contender, Load load) throws InterruptedException {
        Sample sample = checked(contender, load.run(contender.decider(), plan.round()));
        for (int again = 0; again < plan.patience() && sample.disturbance() > DISTURBED; again++) {
            Thread.sleep(plan.round().toMillis());
            sample = checked(contender, load.run(contender.decider(), plan.round()));
        }
        return sample;
    }

    private static Sample checked(Contender contender, Sample sample) {
        long expected = contender.allowed() ? sample.tally().decisions() : 0;
        if (sample.tally().passed() != expected) {
            throw new IllegalStateException(
                    contender.name() + ": " + sample.tally().passed() + " permits taken where " + expected
                            + " were to be; what was measured is not what was meant");
        }
        return sample;
    }
}
