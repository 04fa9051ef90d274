package dev.hexis.benchmarks.stage;

import dev.hexis.benchmarks.load.Bracket;
import dev.hexis.benchmarks.load.Contender;
import dev.hexis.benchmarks.load.Contest;
import dev.hexis.benchmarks.load.Names;
import dev.hexis.benchmarks.load.OpenLoad;
import dev.hexis.benchmarks.load.Plan;
import dev.hexis.benchmarks.load.Raw;
import dev.hexis.benchmarks.load.Sample;
import dev.hexis.benchmarks.load.ServerProbe;
import dev.hexis.benchmarks.result.Fact;
import dev.hexis.benchmarks.result.Latency;
import dev.hexis.benchmarks.result.Row;
import dev.hexis.lua.Wire;
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

    /** Lets contenders do the same in turn, round by round, and notes what each took. */
    public void play(Chapter chapter, Group group) throws InterruptedException {
        progress.accept(chapter.title() + ": " + group.work() + ", threads: " + group.threads());
        Contest contest = new Contest(group.paced(plan), group.names(), probe);
        List<List<Sample>> samples = new ArrayList<>();
        Bracket bracket = bracket(group.raw(), group.threads(), () -> {
            group.afterEach().run();
            samples.addAll(contest.play(group.contenders(), group.threads(), group.afterEach()));
        });
        group.afterEach().run();
        for (int i = 0; i < samples.size(); i++) {
            rows.add(Row.of(
                    chapter.title(),
                    group.work(),
                    group.units(),
                    group.threads(),
                    group.contenders().get(i).name(),
                    samples.get(i),
                    samples.get(0),
                    bracket));
        }
    }

    /** How fast a bare socket is before and after something. */
    public Bracket bracket(Raw raw, int threads, Bracket.Act act) throws InterruptedException {
        return Bracket.around(raw, settings, plan, threads, act);
    }

    /** What a bare socket sends where the commands of a group are others every time. */
    public Raw standIn() {
        return Raw.standIn(settings.keyPrefix());
    }

    /** The calls of the ports, for what a bare socket sends. */
    public Wire wire() {
        return Wire.of(settings.keyPrefix());
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
