package dev.hexis.benchmarks.stage;

import dev.hexis.benchmarks.load.Contender;
import dev.hexis.benchmarks.load.Contest;
import dev.hexis.benchmarks.load.Names;
import dev.hexis.benchmarks.load.OpenLoad;
import dev.hexis.benchmarks.load.Plan;
import dev.hexis.benchmarks.load.Sample;
import dev.hexis.benchmarks.load.ServerProbe;
import dev.hexis.benchmarks.result.Fact;
import dev.hexis.benchmarks.result.Latency;
import dev.hexis.benchmarks.result.Row;
import dev.hexis.ports.RedisSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Where a chapter measures: a server, a plan, and what was found so far. */
public final class Stage {
    private final RedisSettings settings;
    private final Plan plan;
    private final ServerProbe probe;
    private final Consumer<String> progress;
    private final List<Row> rows = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();
    private final List<Latency> latencies = new ArrayList<>();

    public Stage(RedisSettings settings, Plan plan, ServerProbe probe, Consumer<String> progress) {
        this.settings = settings;
        this.plan = plan;
        this.probe = probe;
        this.progress = progress;
    }

    /** The server; whatever is stored there under its key prefix may be deleted. */
    public RedisSettings settings() {
        return settings;
    }

    public Plan plan() {
        return plan;
    }

    public ServerProbe probe() {
        return probe;
    }

    public List<Row> rows() {
        return List.copyOf(rows);
    }

    public List<Fact> facts() {
        return List.copyOf(facts);
    }

    public List<Latency> latencies() {
        return List.copyOf(latencies);
    }

    /**
     * Lets contenders do the same in turn, round by round, and notes what each took; ratios are over the first.
     *
     * @param units how many of what is counted one run does
     * @param names what the runs are spread over
     * @param afterEach run after every round
     */
    public void play(
            Chapter chapter,
            String work,
            int units,
            Names names,
            int threads,
            List<Contender> contenders,
            Runnable afterEach)
            throws InterruptedException {
        progress.accept(chapter.title() + ": " + work + ", threads: " + threads);
        List<List<Sample>> samples = new Contest(plan, names, probe).play(contenders, threads, afterEach);
        for (int i = 0; i < contenders.size(); i++) {
            rows.add(Row.of(
                    chapter.title(), work, units, threads, contenders.get(i).name(), samples.get(i), samples.get(0)));
        }
    }

    /** The same where one run is one of what is counted, and nothing has to be tidied up. */
    public void play(Chapter chapter, String work, Names names, int threads, List<Contender> contenders)
            throws InterruptedException {
        play(chapter, work, 1, names, threads, contenders, () -> {});
    }

    /** Runs once for every name, so that from now on each has a state. */
    public void prime(Names names, Contender contender) throws InterruptedException {
        new Contest(plan, names, probe).prime(contender.operation());
    }

    /** Lets requests of one contender come at an even rate, and notes how long they took. */
    public void playOpen(Chapter chapter, String work, Names names, int threads, double perSecond, Contender contender)
            throws InterruptedException {
        OpenLoad load = new OpenLoad(names, threads, perSecond);
        load.run(contender.operation(), plan.warmUp());
        latencies.add(Latency.of(
                chapter.title(),
                work,
                contender.name(),
                threads,
                perSecond,
                load.run(contender.operation(), plan.round().multipliedBy(plan.rounds()))));
    }

    /** Notes latencies that were measured elsewhere. */
    public void add(Latency latency) {
        latencies.add(latency);
    }

    /** Notes a row that was measured elsewhere. */
    public void add(Row row) {
        rows.add(row);
    }

    /** Notes a single figure. */
    public void note(Chapter chapter, String what, String contender, double value, String unit) {
        facts.add(new Fact(chapter.title(), what, contender, value, unit));
    }

    public void progress(String doing) {
        progress.accept(doing);
    }
}
