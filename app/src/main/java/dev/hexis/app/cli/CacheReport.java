package dev.hexis.app.cli;

import dev.hexis.app.json.Json;
import dev.hexis.domain.cache.Lookup;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.databind.node.ObjectNode;

/** Writes what a cache knows of a key. */
final class CacheReport {
    private final CommandSpec spec;
    private final Output output;

    CacheReport(CommandSpec spec, Output output) {
        this.spec = spec;
        this.output = output;
    }

    /** Says the exit code. */
    int say(Lookup found) {
        PrintWriter out = spec.commandLine().getOut();
        if (output == Output.JSON) {
            out.println(Json.text(json(found)));
        } else if (found instanceof Lookup.Hit hit) {
            out.print(new String(hit.value(), StandardCharsets.UTF_8));
        } else {
            spec.commandLine().getErr().println("hexis: " + text(found));
        }
        out.flush();
        return found instanceof Lookup.Hit ? Exit.OK : Exit.DENIED;
    }

    private static String text(Lookup found) {
        return found instanceof Lookup.Negative
                ? "the cache knows that there is no value"
                : "the cache knows nothing of this key";
    }

    private static ObjectNode json(Lookup found) {
        ObjectNode json = Json.object();
        if (found instanceof Lookup.Hit hit) {
            return json.put("lookup", "hit")
                    .put("value", Base64.getEncoder().encodeToString(hit.value()))
                    .put("expiresAt", hit.expiresAt().toString());
        }
        if (found instanceof Lookup.Negative negative) {
            return json.put("lookup", "negative")
                    .put("expiresAt", negative.expiresAt().toString());
        }
        return json.put("lookup", "miss");
    }
}
