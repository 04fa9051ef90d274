package dev.hexis.conformance.pubsub;

import static org.awaitility.Awaitility.await;

import dev.hexis.domain.pubsub.Gap;
import dev.hexis.domain.pubsub.Message;
import dev.hexis.ports.pubsub.PubSub.Listener;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A listener that remembers what it hears. */
final class Ear implements Listener {
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Duration OFTEN = Duration.ofMillis(10);

    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private final List<Object> all = new CopyOnWriteArrayList<>();
    private final List<Gap> gaps = new CopyOnWriteArrayList<>();

    @Override
    public void onMessage(Message message) {
        all.add(message);
        messages.add(message);
    }

    @Override
    public void onGap(Gap gap) {
        all.add(gap);
        gaps.add(gap);
    }

    /** The texts of the messages so far. */
    List<String> texts() {
        return messages.stream().map(Message::text).toList();
    }

    List<Message> messages() {
        return messages;
    }

    List<Gap> gaps() {
        return gaps;
    }

    /** Messages and gaps in order. */
    List<Object> all() {
        return all;
    }

    /** Waits until it has heard as many messages. */
    List<String> texts(int count) {
        await().pollDelay(Duration.ZERO).pollInterval(OFTEN).atMost(PATIENCE).until(() -> messages.size() >= count);
        return texts();
    }
}
