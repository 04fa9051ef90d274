package dev.hexis.app.http;

import dev.hexis.app.json.Json;
import dev.hexis.app.json.MessageJson;
import dev.hexis.domain.pubsub.Channel;
import dev.hexis.domain.pubsub.Gap;
import dev.hexis.domain.pubsub.Message;
import dev.hexis.domain.pubsub.Topic;
import dev.hexis.ports.pubsub.PubSub;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Publish, and subscribe as server-sent events. */
final class PubSubRoutes {
    private static final String ALL = "/v1/pubsub";
    private static final String CHANNEL = ALL + "/{channel}";
    private static final int CHANNEL_SEGMENT = 3;
    private static final String EXAMPLE = "{\"message\": \"hello\"}";

    private final PubSub pubSub;
    private final EventStreams streams;

    PubSubRoutes(PubSub pubSub, EventStreams streams) {
        this.pubSub = pubSub;
        this.streams = streams;
    }

    void addTo(RoutesConfig routes) {
        routes.post(CHANNEL, this::publish);
        routes.get(CHANNEL, this::subscribe);
        routes.get(ALL, this::subscribeToPattern);
    }

    private void publish(Context context) {
        Parameters.of(context);
        JsonBody body = JsonBody.of(context, EXAMPLE, "message", "messageBase64");
        Topic channel = channel(context);
        byte[] payload = Problem.checked(() -> Message.checkedPayload(payload(body)));
        long receivers = pubSub.publish(channel.text(), payload);
        context.contentType("application/json").result(Json.text(Json.object().put("receivers", receivers)));
    }

    private void subscribe(Context context) {
        Parameters.of(context);
        stream(context, channel(context));
    }

    private void subscribeToPattern(Context context) {
        List<String> patterns = Parameters.of(context, "pattern").texts("pattern");
        if (patterns.size() != 1) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "pattern must be given once, for instance ?pattern=orders:*")
                    .asException();
        }
        stream(context, Problem.checked(() -> Topic.pattern(patterns.get(0))));
    }

    /** What comes before the stream is open waits: the listener is told so by the stream's first event. */
    private void stream(Context context, Topic topic) {
        Relay relay = new Relay();
        PubSub.Subscription subscription = pubSub.subscribe(topic, relay);
        try {
            EventStream stream = streams.open(context);
            stream.onEnd(subscription::close);
            stream.send("subscribed", Json.text(Json.object().put("topic", topic.text())));
            relay.to(stream);
        } catch (RuntimeException e) {
            subscription.close();
            relay.giveUp();
            throw e;
        }
    }

    private static Topic channel(Context context) {
        return Problem.checked(() -> new Channel(PercentEncoding.segment(context, CHANNEL_SEGMENT)));
    }

    private static byte[] payload(JsonBody body) {
        if (body.has("message") == body.has("messageBase64")) {
            throw new IllegalArgumentException("the body must have message or messageBase64, such as " + EXAMPLE);
        }
        if (body.has("message")) {
            return body.text("message").getBytes(StandardCharsets.UTF_8);
        }
        String encoded = body.text("messageBase64");
        try {
            return Base64.getDecoder().decode(encoded);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("messageBase64 must be Base64: " + e.getMessage(), e);
        }
    }

    /** Sends what it hears as events, once there is a stream. */
    private static final class Relay implements PubSub.Listener {
        private final CompletableFuture<EventStream> stream = new CompletableFuture<>();

        void to(EventStream opened) {
            stream.complete(opened);
        }

        void giveUp() {
            stream.cancel(false);
        }

        @Override
        public void onMessage(Message message) {
            stream.join().send("message", Json.text(MessageJson.of(message)));
        }

        @Override
        public void onGap(Gap gap) {
            stream.join().send("gap", Json.text(MessageJson.of(gap)));
        }
    }
}
