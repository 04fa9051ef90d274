package dev.hexis.app.cli;

import dev.hexis.app.config.Configuration;
import dev.hexis.domain.leaderboard.Board;
import dev.hexis.domain.leaderboard.Page;
import dev.hexis.domain.leaderboard.Ranking;
import dev.hexis.domain.leaderboard.Span;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says who stands around a member. */
@Command(
        name = "around",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Says who stands around a member: rank, score and member, a line each.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  hexis board around weekly alice",
            "  hexis board around laps alice --radius 2 --order low --ties first"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:something else failed, or the board is kept with other settings",
            "2:a wrong flag or setting",
            "3:the board does not have the member",
            "5:Redis cannot be reached"
        })
final class BoardAroundCommand implements Callable<Integer> {
    private final Configuration configuration;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private BoardFlags flags = new BoardFlags();

    @Parameters(index = "1", paramLabel = "MEMBER", description = "who")
    private String member = "";

    @Option(names = "--radius", paramLabel = "N", description = "how many before and behind, 0 to 500 (without it: 5)")
    private int radius = 5;

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

    BoardAroundCommand(Configuration configuration) {
        this.configuration = configuration;
    }

    @Override
    public Integer call() {
        Board board = flags.board(spec);
        Span span = OnPorts.checked(spec, () -> new Span.Around(member, radius));
        OnPorts.checked(spec, () -> board.checkedRanking(ranking));
        return OnPorts.run(configuration, spec, ports -> {
            BoardReport report = new BoardReport(spec, output);
            Page page = ports.leaderboard().page(board, span, ranking);
            return page.standings().isEmpty() ? report.absent(board.name(), member) : report.say(page);
        });
    }
}
