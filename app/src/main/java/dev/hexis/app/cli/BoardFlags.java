package dev.hexis.app.cli;

import dev.hexis.domain.leaderboard.Board;
import dev.hexis.domain.leaderboard.BoardOption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which board a command is about. */
final class BoardFlags {
    @Parameters(index = "0", paramLabel = "BOARD", description = "the board")
    private String name = "";

    @Option(names = "--order", paramLabel = "ORDER", description = "which scores win, high or low (without it: high)")
    private @Nullable String order;

    @Option(
            names = "--ties",
            paramLabel = "RULE",
            description = "who stands first among equals: by member, or who was first (without it: member)")
    private @Nullable String ties;

    @Option(names = "--dense", description = "the board has dense ranks")
    private boolean dense;

    /** The board, with further settings of the command's own. */
    Board board(CommandSpec command) {
        return OnPorts.checked(command, () -> {
            Board board = Board.named(name);
            board = set(board, BoardOption.ORDER, order);
            board = set(board, BoardOption.TIES, ties);
            return dense ? board.withDenseRanks() : board;
        });
    }

    static Board set(Board board, BoardOption option, @Nullable String value) {
        return value == null ? board : option.set(board, value);
    }
}
