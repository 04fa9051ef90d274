package dev.hexis.app.cli;

import dev.hexis.app.json.EventJson;
import dev.hexis.app.json.Json;
import dev.hexis.domain.eventlog.DeadLetter;
import dev.hexis.domain.eventlog.Delivery;
import dev.hexis.domain.eventlog.Event;
import dev.hexis.domain.eventlog.Receipt;
import dev.hexis.domain.eventlog.StoredEvent;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Writes events, a line each. */
final class EventPrinter {
    private final PrintWriter out;
    private final Output output;

    EventPrinter(PrintWriter out, Output output) {
        this.out = out;
        this.output = output;
    }

    void print(StoredEvent stored) {
        out.println(output == Output.JSON ? Json.text(EventJson.of(stored)) : line(stored));
    }

    void print(Delivery delivery) {
        if (output == Output.JSON) {
            out.println(Json.text(EventJson.of(delivery)));
        } else {
            print(delivery.event());
        }
    }

    void print(DeadLetter letter) {
        if (output == Output.JSON) {
            out.println(Json.text(EventJson.of(letter)));
        } else {
            Receipt last = letter.receipt();
            out.println(letter.number() + " " + letter.at() + " tried " + last.deliveries() + " times, last by "
                    + shown(last.consumer()) + ": " + shown(letter.reason()));
            out.println("    " + line(letter.event()));
        }
    }

    /** Whether everything has arrived where it goes, as far as one can know. */
    boolean flush() {
        return !out.checkError();
    }

    private static String line(StoredEvent stored) {
        Event event = stored.event();
        return stored.version() + " " + stored.at() + " " + shown(event.type()) + " "
                + shown(new String(event.payload(), StandardCharsets.UTF_8));
    }

    /** An event may hold anything; a terminal must not obey it. */
    static String shown(String text) {
        return text.replaceAll("\\p{Cc}", "?");
    }
}
