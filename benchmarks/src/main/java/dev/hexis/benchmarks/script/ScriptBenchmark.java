package dev.hexis.benchmarks.script;

import dev.hexis.benchmarks.client.BareClient;
import dev.hexis.benchmarks.client.Client;
import dev.hexis.benchmarks.load.Bracket;
import dev.hexis.benchmarks.load.Contender;
import dev.hexis.benchmarks.load.Contest;
import dev.hexis.benchmarks.load.Figures;
import dev.hexis.benchmarks.load.Raw;
import dev.hexis.benchmarks.load.Sample;
import dev.hexis.benchmarks.load.Spread;
import dev.hexis.benchmarks.result.ScriptRow;
import dev.hexis.ports.RedisSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What the scripts cost the server: called by hand through Jedis, on as many threads as are planned at most. */
public record ScriptBenchmark(RedisSettings settings, Contest contest) {

    public List<ScriptRow> run(Consumer<String> progress) throws InterruptedException {
        int threads = contest.plan().mostThreads();
        progress.accept("scripts, threads: " + threads);
        try (BareClient client = Client.JEDIS.openBare(Client.JEDIS.settings(settings, threads))) {
            List<Contender> variants = ScriptVariants.on(client, settings.keyPrefix());
            for (Contender variant : variants) {
                contest.prime(variant.operation());
            }
            List<List<Sample>> samples = new ArrayList<>();
            Raw raw = Raw.standIn(settings.keyPrefix());
            Bracket bracket = Bracket.around(
                    raw,
                    settings,
                    contest.plan(),
                    threads,
                    () -> samples.addAll(contest.play(variants, threads, () -> {})));
            List<ScriptRow> rows = new ArrayList<>();
            for (int i = 0; i < variants.size(); i++) {
                Spread ratio = Spread.ofRatios(samples.get(i), samples.get(0), Sample::perSecond);
                rows.add(new ScriptRow(variants.get(i).name(), Figures.of(samples.get(i)), bracket, ratio));
            }
            return rows;
        }
    }
}
