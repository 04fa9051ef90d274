package dev.hexis.app.cli;

import dev.hexis.app.config.Configuration;
import dev.hexis.domain.leaderboard.Board;
import dev.hexis.domain.leaderboard.Submission;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a member off a board. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Takes a member off a board, and says whether it was on it.",
        footerHeading = "%nExamples:%n",
        footer = {"  hexis board remove weekly alice", "  hexis board remove laps alice --order low --ties first"},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:it was removed",
            "1:something else failed, or the board is kept with other settings",
            "2:a wrong flag or setting",
            "3:the board does not have the member",
            "5:Redis cannot be reached"
        })
final class BoardRemoveCommand implements Callable<Integer> {
    private final Configuration configuration;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private BoardFlags flags = new BoardFlags();

    @Parameters(index = "1", paramLabel = "MEMBER", description = "who")
    private String member = "";

    @Option(
            names = "--output",
            paramLabel = "FORM",
            description = "text, or json as HTTP answers it (without it: text)")
    private Output output = Output.TEXT;

    BoardRemoveCommand(Configuration configuration) {
        this.configuration = configuration;
    }

    @Override
    public Integer call() {
        Board board = flags.board(spec);
        String asked = OnPorts.checked(spec, () -> Submission.checkedMember(member));
        return OnPorts.run(
                configuration,
                spec,
                ports -> new BoardReport(spec, output)
                        .sayRemoved(board.name(), asked, ports.leaderboard().remove(board, asked)));
    }
}
