package dev.hexis.app.cli;

import dev.hexis.app.config.Configuration;
import dev.hexis.domain.leaderboard.Board;
import dev.hexis.domain.leaderboard.Ranking;
import dev.hexis.domain.leaderboard.Submission;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says how a member stands. */
@Command(
        name = "rank",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Says how a member stands: rank, score and member.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  hexis board rank weekly alice",
            "  hexis board rank laps alice --order low --ties first --ranking ordinal --output json"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:something else failed, or the board is kept with other settings",
            "2:a wrong flag or setting",
            "3:the board does not have the member",
            "5:Redis cannot be reached"
        })
final class BoardRankCommand implements Callable<Integer> {
    private final Configuration configuration;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private BoardFlags flags = new BoardFlags();

    @Parameters(index = "1", paramLabel = "MEMBER", description = "who")
    private String member = "";

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

    BoardRankCommand(Configuration configuration) {
        this.configuration = configuration;
    }

    @Override
    public Integer call() {
        Board board = flags.board(spec);
        String asked = OnPorts.checked(spec, () -> Submission.checkedMember(member));
        OnPorts.checked(spec, () -> board.checkedRanking(ranking));
        return OnPorts.run(configuration, spec, ports -> {
            BoardReport report = new BoardReport(spec, output);
            return ports.leaderboard()
                    .standing(board, asked, ranking)
                    .map(report::say)
                    .orElseGet(() -> report.absent(board.name(), asked));
        });
    }
}
