package dev.hexis.app.http;

import dev.hexis.domain.eventlog.DeadLetter;
import dev.hexis.domain.eventlog.DeliveryRequest;
import dev.hexis.domain.eventlog.EventGroup;
import dev.hexis.domain.eventlog.Receipt;
import dev.hexis.domain.eventlog.Receipts;
import dev.hexis.domain.eventlog.StartPosition;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a consumer asks its group for, and which deliveries a request is about. */
final class EventGroupBody {
    /** The longest wait of a request; whoever wants to wait longer asks again. */
    static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private static final int GROUP_SEGMENT = 5;
    private static final int USUAL_MAX = 10;
    private static final long USUAL_LEASE = 30_000;
    private static final String RECEIPT = "{\"consumer\": \"worker-1\", \"version\": 7, \"deliveries\": 1}";

    private final EventGroup group;
    private final JsonBody body;

    private EventGroupBody(EventGroup group, JsonBody body) {
        this.group = group;
        this.body = body;
    }

    static EventGroupBody of(Context context, String example, String... known) {
        Parameters.of(context);
        return new EventGroupBody(group(context), JsonBody.of(context, example, known));
    }

    /** The group that a request is about. */
    static EventGroup group(Context context) {
        String stream = EventBody.stream(context);
        return Problem.checked(() -> new EventGroup(stream, PercentEncoding.segment(context, GROUP_SEGMENT)));
    }

    /** Where a group begins; at the beginning if a request has no body. */
    static StartPosition start(Context context) {
        if (context.bodyAsBytes().length == 0) {
            return StartPosition.BEGINNING;
        }
        JsonBody body = JsonBody.of(context, "{\"start\": \"end\"}", "start");
        if (!body.node("start").isString()) {
            long after = body.integer("start", 0);
            return Problem.checked(() -> StartPosition.after(after));
        }
        String start = body.text("start");
        return switch (start) {
            case "beginning" -> StartPosition.BEGINNING;
            case "end" -> StartPosition.END;
            default -> throw JsonBody.bad("start '" + start + "' must be beginning, end or the version to start after");
        };
    }

    static String receiptsExample(String more) {
        return "{\"receipts\": [" + RECEIPT + "]" + more + "}";
    }

    static String receiptExample(String more) {
        return "{\"receipt\": " + RECEIPT + more + "}";
    }

    DeliveryRequest request() {
        String consumer = body.text("consumer");
        int max = body.small("max", USUAL_MAX);
        Duration lease = Duration.ofMillis(body.integer("leaseMs", USUAL_LEASE));
        return Problem.checked(() -> new DeliveryRequest(group, consumer, max, lease));
    }

    Duration waiting() {
        long millis = body.integer("waitMs", 0);
        if (millis < 0 || millis > LONGEST_WAIT.toMillis()) {
            throw JsonBody.bad("waitMs " + millis + " must be from 0 to " + LONGEST_WAIT.toMillis());
        }
        return Duration.ofMillis(millis);
    }

    List<Receipt> receipts() {
        List<Receipt> receipts = new ArrayList<>();
        for (JsonBody receipt : body.objects("receipts", RECEIPT, "consumer", "version", "deliveries")) {
            receipts.add(read(receipt));
        }
        return Problem.checked(() -> new Receipts(receipts)).all();
    }

    Receipt receipt() {
        return read(body.object("receipt", RECEIPT, "consumer", "version", "deliveries"));
    }

    Duration lease() {
        long millis = body.integer("leaseMs", USUAL_LEASE);
        return Problem.checked(() -> DeliveryRequest.checkedLease(Duration.ofMillis(millis)));
    }

    Duration delay() {
        long millis = body.integer("delayMs", 0);
        return Problem.checked(() -> Receipt.checkedDelay(Duration.ofMillis(millis)));
    }

    String reason() {
        String reason = body.text("reason");
        return Problem.checked(() -> DeadLetter.checkedReason(reason));
    }

    private Receipt read(JsonBody receipt) {
        String consumer = receipt.text("consumer");
        long version = receipt.integer("version");
        long deliveries = receipt.integer("deliveries");
        return Problem.checked(() -> new Receipt(group, consumer, version, deliveries));
    }
}
