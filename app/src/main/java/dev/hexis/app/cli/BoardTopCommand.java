package dev.hexis.app.cli;

import dev.hexis.app.config.Configuration;
import dev.hexis.domain.leaderboard.Board;
import dev.hexis.domain.leaderboard.Ranking;
import dev.hexis.domain.leaderboard.Span;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says who stands first. */
@Command(
        name = "top",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Says who stands first: rank, score and member, a line each.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  hexis board top weekly",
            "  hexis board top laps --order low --ties first --limit 3 --ranking ordinal",
            "  hexis board top weekly --offset 10 --output json"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:something else failed, or the board is kept with other settings",
            "2:a wrong flag or setting",
            "5:Redis cannot be reached"
        })
final class BoardTopCommand implements Callable<Integer> {
    private final Configuration configuration;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private BoardFlags flags = new BoardFlags();

    @Option(names = "--limit", paramLabel = "N", description = "how many, 1 to 1000 (without it: 10)")
    private int limit = 10;

    @Option(names = "--offset", paramLabel = "N", description = "how many of the best to leave out (without it: 0)")
    private long offset;

    @Option(
            names = "--ranking",
            paramLabel = "RANKING",
            description =
                    "how equals are numbered: ordinal 1234, competition 1224, dense 1223 (without it: competition)")
    private Ranking ranking = Ranking.COMPETITION;

    @Option(
            names = "--output",
            paramLabel = "FORM",
            description = "text, or json as HTTP answers it (without it: text)")
    private Output output = Output.TEXT;

    BoardTopCommand(Configuration configuration) {
        this.configuration = configuration;
    }

    @Override
    public Integer call() {
        Board board = flags.board(spec);
        Span span = OnPorts.checked(spec, () -> new Span.At(offset, limit));
        OnPorts.checked(spec, () -> board.checkedRanking(ranking));
        return OnPorts.run(
                configuration,
                spec,
                ports -> new BoardReport(spec, output).say(ports.leaderboard().page(board, span, ranking)));
    }
}
