package dev.hexis.app.cli;

import dev.hexis.app.json.DecisionJson;
import dev.hexis.app.json.Json;
import dev.hexis.domain.ratelimit.Decision;
import java.io.PrintWriter;

/** Writes decisions as they come, a line each, and keeps count. */
final class Report {
    private final PrintWriter out;
    private final Output output;
    private long allowed;
    private long refused;

    Report(PrintWriter out, Output output) {
        this.out = out;
        this.output = output;
    }

    void add(Decision decision) {
        if (decision.isAllowed()) {
            allowed++;
        } else {
            refused++;
        }
        out.println(output == Output.JSON ? Json.text(DecisionJson.of(decision)) : DecisionText.of(decision));
    }

    /** Sums up, where there is more than one, and says the exit code. */
    int finish() {
        if (output == Output.TEXT && allowed + refused > 1) {
            out.println(allowed + " of " + (allowed + refused) + " allowed");
        }
        out.flush();
        return refused == 0 ? Exit.OK : Exit.DENIED;
    }
}
