package dev.hexis.app.cli;

import dev.hexis.app.config.Configuration;
import dev.hexis.domain.leaderboard.Board;
import dev.hexis.domain.leaderboard.BoardOption;
import dev.hexis.domain.leaderboard.Submission;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Enters a score and says what came of it. */
@Command(
        name = "submit",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Enters a score and says what came of it.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  hexis board submit weekly alice 1500",
            "  hexis board submit laps alice 83250 --order low --ties first",
            "  hexis board submit season alice 3 --policy sum --id match-17 --retention 120d",
            "  hexis board submit golf bob --order low -- -4"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:something else failed, or the board is kept with other settings",
            "2:a wrong flag or setting",
            "3:the sum would be out of range",
            "5:Redis cannot be reached"
        })
final class BoardSubmitCommand implements Callable<Integer> {
    private final Configuration configuration;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private BoardFlags flags = new BoardFlags();

    @Parameters(index = "1", paramLabel = "MEMBER", description = "who")
    private String member = "";

    @Parameters(index = "2", paramLabel = "SCORE", description = "a whole number within 2^53 - 1; after -- if negative")
    private long score;

    @Option(
            names = "--policy",
            paramLabel = "POLICY",
            description = "what stays of the old score and this one: best, last or sum (without it: best)")
    private @Nullable String policy;

    @Option(names = "--id", paramLabel = "ID", description = "counts this once, however often it is sent")
    private @Nullable String id;

    @Option(
            names = "--retention",
            paramLabel = "TIME",
            description = "how long the board is kept after it, ms s m h d (without it: for ever)")
    private @Nullable String retention;

    @Option(
            names = "--output",
            paramLabel = "FORM",
            description = "text, or json as HTTP answers it (without it: text)")
    private Output output = Output.TEXT;

    BoardSubmitCommand(Configuration configuration) {
        this.configuration = configuration;
    }

    @Override
    public Integer call() {
        Board board = flags.board(spec);
        Board asked = OnPorts.checked(
                spec,
                () -> BoardFlags.set(
                        BoardFlags.set(board, BoardOption.POLICY, policy), BoardOption.RETENTION, retention));
        Submission submission = OnPorts.checked(spec, () -> new Submission(member, score, Optional.ofNullable(id)));
        return OnPorts.run(
                configuration,
                spec,
                ports -> new BoardReport(spec, output)
                        .say(member, ports.leaderboard().submit(asked, submission)));
    }
}
