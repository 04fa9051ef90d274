package dev.hexis.app.cli;

import dev.hexis.app.json.BoardJson;
import dev.hexis.app.json.Json;
import dev.hexis.domain.leaderboard.Outcome;
import dev.hexis.domain.leaderboard.Outcome.Effect;
import dev.hexis.domain.leaderboard.Page;
import dev.hexis.domain.leaderboard.Standing;
import java.io.PrintWriter;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;

/** Writes what is known of a board, and says the exit code. */
final class BoardReport {
    private final PrintWriter out;
    private final PrintWriter err;
    private final Output output;

    BoardReport(CommandSpec command, Output output) {
        this.out = command.commandLine().getOut();
        this.err = command.commandLine().getErr();
        this.output = output;
    }

    int say(String member, Outcome outcome) {
        if (output == Output.JSON) {
            out.println(Json.text(BoardJson.of(member, outcome)));
        } else {
            String effect = outcome.effect().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            String score =
                    outcome.score().isPresent() ? "has " + outcome.score().getAsLong() : "is not on the board";
            out.println(effect + ": " + shown(member) + " " + score);
        }
        out.flush();
        return outcome.effect() == Effect.OUT_OF_RANGE ? Exit.DENIED : Exit.OK;
    }

    int say(Page page) {
        if (output == Output.JSON) {
            out.println(Json.text(BoardJson.of(page)));
        } else {
            page.standings().forEach(standing -> out.println(line(standing)));
        }
        out.flush();
        return Exit.OK;
    }

    int say(Standing standing) {
        out.println(output == Output.JSON ? Json.text(BoardJson.of(standing)) : line(standing));
        out.flush();
        return Exit.OK;
    }

    int sayRemoved(String board, String member, boolean removed) {
        if (output == Output.JSON) {
            out.println(Json.text(Json.object().put("removed", removed)));
        } else if (removed) {
            out.println("removed: " + shown(member));
        } else {
            return absent(board, member);
        }
        out.flush();
        return removed ? Exit.OK : Exit.DENIED;
    }

    int absent(String board, String member) {
        err.println("hexis: board '" + shown(board) + "' does not have member '" + shown(member) + "'");
        err.flush();
        return Exit.DENIED;
    }

    private static String line(Standing standing) {
        return String.format(Locale.ROOT, "%8d  %17d  %s", standing.rank(), standing.score(), shown(standing.member()));
    }

    /** A member may be called anything; a terminal must not obey it. */
    private static String shown(String name) {
        return name.replaceAll("\\p{Cc}", "?");
    }
}
