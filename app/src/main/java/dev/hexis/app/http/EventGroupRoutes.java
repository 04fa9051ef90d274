package dev.hexis.app.http;

import dev.hexis.app.json.EventJson;
import dev.hexis.app.json.Json;
import dev.hexis.domain.eventlog.DeadLetter;
import dev.hexis.domain.eventlog.Delivery;
import dev.hexis.domain.eventlog.DeliveryRequest;
import dev.hexis.domain.eventlog.EventGroup;
import dev.hexis.domain.eventlog.ReadRequest;
import dev.hexis.ports.eventlog.EventGroups;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Create, delete and inspect groups; poll, claim and settle deliveries; read dead letters. */
final class EventGroupRoutes {
    /** A request that waits keeps a thread of the service, which others need as well. */
    static final int MOST_WAITING = 64;

    private static final String GROUP = EventRoutes.STREAM + "/groups/{group}";
    private static final String POLL =
            "{\"consumer\": \"worker-1\", \"max\": 10, \"leaseMs\": 30000, \"waitMs\": 5000}";
    private static final String CLAIM = "{\"consumer\": \"worker-1\", \"max\": 10, \"leaseMs\": 30000}";
    private static final int USUAL_LIMIT = 100;
    private static final long MILLIS_OF_A_SLICE = 1_000;

    private final EventGroups groups;
    private final Semaphore waiting = new Semaphore(MOST_WAITING);
    private volatile boolean isStopping;

    EventGroupRoutes(EventGroups groups) {
        this.groups = groups;
    }

    void addTo(RoutesConfig routes) {
        routes.put(GROUP, this::create);
        routes.delete(GROUP, this::delete);
        routes.get(GROUP, this::stats);
        routes.head(GROUP, this::stats);
        routes.post(GROUP + "/poll", this::poll);
        routes.post(GROUP + "/claim-stale", this::claimStale);
        routes.post(GROUP + "/ack", this::ack);
        routes.post(GROUP + "/heartbeat", this::heartbeat);
        routes.post(GROUP + "/retry", this::retry);
        routes.post(GROUP + "/dead-letter", this::deadLetter);
        routes.get(GROUP + "/dead-letters", this::deadLetters);
        routes.head(GROUP + "/dead-letters", this::deadLetters);
    }

    /** Lets those that wait go, with nothing. */
    void stop() {
        isStopping = true;
    }

    private void create(Context context) {
        Parameters.of(context);
        boolean created = groups.create(EventGroupBody.group(context), EventGroupBody.start(context));
        EventRoutes.send(
                context.status(created ? HttpStatus.CREATED : HttpStatus.OK),
                Json.object().put("created", created));
    }

    private void delete(Context context) {
        Parameters.of(context);
        EventRoutes.send(context, Json.object().put("deleted", groups.delete(EventGroupBody.group(context))));
    }

    private void stats(Context context) {
        Parameters.of(context);
        EventGroup group = EventGroupBody.group(context);
        EventRoutes.send(
                context,
                EventJson.of(groups.stats(group)
                        .orElseThrow(() -> Problem.of(
                                        HttpStatus.NOT_FOUND,
                                        "stream '" + group.stream() + "' has no group '" + group.name() + "'")
                                .asException())));
    }

    private void poll(Context context) {
        EventGroupBody body = EventGroupBody.of(context, POLL, "consumer", "max", "leaseMs", "waitMs");
        sendDeliveries(context, polled(body.request(), body.waiting()));
    }

    private List<Delivery> polled(DeliveryRequest request, Duration wait) {
        List<Delivery> deliveries = groups.poll(request);
        if (!deliveries.isEmpty() || wait.isZero()) {
            return deliveries;
        }
        if (!waiting.tryAcquire()) {
            throw Problem.of(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "there is nothing yet, and " + MOST_WAITING + " requests wait already")
                    .asException();
        }
        try {
            return await(request, wait);
        } finally {
            waiting.release();
        }
    }

    /** Waits in slices, so that the service does not stop later for it. */
    private List<Delivery> await(DeliveryRequest request, Duration wait) {
        long end = System.nanoTime() + wait.toNanos();
        List<Delivery> deliveries = List.of();
        for (long left = wait.toMillis(); deliveries.isEmpty() && left > 0 && !isStopping; ) {
            deliveries = groups.poll(request, Duration.ofMillis(Math.min(left, MILLIS_OF_A_SLICE)));
            left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        }
        return deliveries;
    }

    private void claimStale(Context context) {
        DeliveryRequest request =
                EventGroupBody.of(context, CLAIM, "consumer", "max", "leaseMs").request();
        sendDeliveries(context, groups.claimStale(request));
    }

    private void ack(Context context) {
        EventGroupBody body = EventGroupBody.of(context, EventGroupBody.receiptsExample(""), "receipts");
        sendValid(context, groups.ackAll(body.receipts()));
    }

    private void heartbeat(Context context) {
        EventGroupBody body = EventGroupBody.of(
                context, EventGroupBody.receiptsExample(", \"leaseMs\": 30000"), "receipts", "leaseMs");
        sendValid(context, groups.heartbeatAll(body.receipts(), body.lease()));
    }

    private void retry(Context context) {
        EventGroupBody body =
                EventGroupBody.of(context, EventGroupBody.receiptExample(", \"delayMs\": 60000"), "receipt", "delayMs");
        boolean valid = groups.retryLater(body.receipt(), body.delay());
        EventRoutes.send(context, Json.object().put("valid", valid));
    }

    private void deadLetter(Context context) {
        EventGroupBody body = EventGroupBody.of(
                context, EventGroupBody.receiptExample(", \"reason\": \"tried 5 times\""), "receipt", "reason");
        boolean valid = groups.deadLetter(body.receipt(), body.reason());
        EventRoutes.send(context, Json.object().put("valid", valid));
    }

    private void deadLetters(Context context) {
        Parameters parameters = Parameters.of(context, "from", "limit");
        long from = Problem.checked(() -> DeadLetter.checkedNumber(parameters.integer("from", 1)));
        int limit = Problem.checked(() -> ReadRequest.checkedLimit(parameters.small("limit", USUAL_LIMIT)));
        List<DeadLetter> letters = groups.deadLetters(EventGroupBody.group(context), from, limit);
        EventPage<DeadLetter> page = new EventPage<>(letters, limit, DeadLetter::event);
        EventRoutes.send(context, page.json("deadLetters", EventJson::of, last -> last.number() + 1));
    }

    private static void sendDeliveries(Context context, List<Delivery> deliveries) {
        EventRoutes.send(context, EventJson.list("deliveries", deliveries, EventJson::of));
    }

    private static void sendValid(Context context, List<Boolean> valid) {
        ObjectNode json = Json.object();
        ArrayNode array = json.putArray("valid");
        valid.forEach(array::add);
        EventRoutes.send(context, json);
    }
}
