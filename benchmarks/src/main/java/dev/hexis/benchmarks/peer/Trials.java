package dev.hexis.benchmarks.peer;

import com.sun.management.ThreadMXBean;
import dev.hexis.benchmarks.load.Bracket;
import dev.hexis.benchmarks.load.Machine;
import dev.hexis.benchmarks.load.Raw;
import dev.hexis.benchmarks.load.Sample;
import dev.hexis.benchmarks.load.ServerWork;
import dev.hexis.benchmarks.load.Tally;
import dev.hexis.benchmarks.result.Row;
import dev.hexis.benchmarks.stage.Chapter;
import dev.hexis.benchmarks.stage.Stage;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/** Times long acts of several contenders in turn, a few times each; a run is one act. */
record Trials(Chapter chapter, Stage stage) {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int MOST_ROUNDS = 5;

    void play(String work, int units, int threads, Raw raw, List<Trial> trials) throws InterruptedException {
        stage.progress(chapter.title() + ": " + work + ", threads: " + threads);
        List<List<Sample>> samples = new ArrayList<>();
        Bracket bracket = stage.bracket(raw, threads, () -> samples.addAll(inTurn(trials)));
        for (int i = 0; i < trials.size(); i++) {
            String contender = trials.get(i).name();
            stage.add(
                    Row.of(chapter.title(), work, units, threads, contender, samples.get(i), samples.get(0), bracket));
        }
    }

    private List<List<Sample>> inTurn(List<Trial> trials) {
        List<List<Sample>> samples = new ArrayList<>();
        for (Trial trial : trials) {
            measure(trial); // to warm up
            samples.add(new ArrayList<>());
        }
        int rounds = Math.min(MOST_ROUNDS, stage.plan().rounds());
        for (int round = 0; round < rounds; round++) {
            for (int turn = 0; turn < trials.size(); turn++) {
                int next = (round + turn) % trials.size(); // nobody is always first
                samples.get(next).add(measure(trials.get(next)));
            }
        }
        return samples;
    }

    private Sample measure(Trial trial) {
        trial.preparation().run();
        ServerWork before = stage.probe().read();
        long allocated = THREADS.getCurrentThreadAllocatedBytes();
        Machine machine = new Machine();
        trial.act().run();
        double seconds = machine.seconds();
        Tally tally = Tally.none();
        tally.nanos().recordValue(Math.round(seconds * 1e9));
        Sample sample = new Sample(
                new Tally(1, 1, THREADS.getCurrentThreadAllocatedBytes() - allocated, tally.nanos()),
                seconds,
                machine.ownCpuMicros(),
                machine.allCpuMicros(),
                stage.probe().read().minus(before));
        if (!trial.check().getAsBoolean()) {
            throw new IllegalStateException(trial.name() + " did not do what was to be measured");
        }
        return sample;
    }
}
