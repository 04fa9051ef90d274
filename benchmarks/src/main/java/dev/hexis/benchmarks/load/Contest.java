package dev.hexis.benchmarks.load;

import java.util.ArrayList;
import java.util.List;

/** Runs contenders in turn, so that what disturbs the machine disturbs them alike. */
public record Contest(Plan plan, Names names, ServerProbe server) {
    private static final double DISTURBED = 0.1;

    /** Runs once for every name, so that from now on each has a state. */
    public void prime(Operation operation) throws InterruptedException {
        try (Load load = new Load(names, plan.mostThreads(), server)) {
            load.prime(operation);
        }
    }

    /** The same in many short rounds, for runs that are short. */
    public Contest finer() {
        return new Contest(plan.finer(), names, server);
    }

    /** The rounds of each contender; those with the same position were run right after one another. */
    public List<List<Sample>> play(List<Contender> contenders, int threads, Runnable afterEach)
            throws InterruptedException {
        List<List<Sample>> samples = new ArrayList<>();
        try (Load load = new Load(names, threads, server)) {
            for (Contender contender : contenders) {
                load.run(contender.operation(), plan.warmUp());
                afterEach.run();
                samples.add(new ArrayList<>());
            }
            for (int round = 0; round < plan.rounds(); round++) {
                for (int turn = 0; turn < contenders.size(); turn++) {
                    int next = (round + turn) % contenders.size(); // nobody is always first
                    samples.get(next).add(measure(contenders.get(next), load));
                    afterEach.run();
                }
            }
        }
        return samples;
    }

    /** Again if others took much of the machine meanwhile, as often as the plan allows. */
    private Sample measure(Contender contender, Load load) throws InterruptedException {
        Sample sample = checked(contender, load.run(contender.operation(), plan.round()));
        for (int again = 0; again < plan.patience() && sample.disturbance() > DISTURBED; again++) {
            Thread.sleep(plan.round().toMillis());
            sample = checked(contender, load.run(contender.operation(), plan.round()));
        }
        return sample;
    }

    private static Sample checked(Contender contender, Sample sample) {
        long expected = contender.good() ? sample.tally().runs() : 0;
        if (sample.tally().good() != expected) {
            throw new IllegalStateException(
                    contender.name() + ": " + sample.tally().good() + " of "
                            + sample.tally().runs() + " runs were good where " + expected
                            + " were to be; what was measured is not what was meant");
        }
        return sample;
    }
}
