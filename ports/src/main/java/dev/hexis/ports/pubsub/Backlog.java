package dev.hexis.ports.pubsub;

import dev.hexis.domain.pubsub.Buffer;
import dev.hexis.domain.pubsub.Buffer.Overflow;
import dev.hexis.domain.pubsub.Gap;
import dev.hexis.domain.pubsub.Message;
import java.util.ArrayDeque;
import java.util.Optional;

/**
 * Messages in order, and gaps where some are missing. Neighbouring gaps become one, so it stays bounded whatever comes.
 * Not thread-safe.
 */
final class Backlog {
    private final ArrayDeque<Object> waiting = new ArrayDeque<>();
    private final Buffer buffer;
    private int messages;
    private long dropped;

    Backlog(Buffer buffer) {
        this.buffer = buffer;
    }

    void add(Message message) {
        if (messages == buffer.capacity()) {
            dropped++;
            if (buffer.overflow() == Overflow.DROP_NEWEST) {
                add(Gap.drop());
                return;
            }
            dropOldest();
        }
        waiting.addLast(message);
        messages++;
    }

    void add(Gap gap) {
        Gap all = gap;
        if (waiting.peekLast() instanceof Gap before) {
            waiting.removeLast();
            all = before.and(gap);
        }
        waiting.addLast(all);
    }

    /** The next message or gap. */
    Optional<Object> poll() {
        Object next = waiting.poll();
        messages -= next instanceof Message ? 1 : 0;
        return Optional.ofNullable(next);
    }

    long dropped() {
        return dropped;
    }

    void clear() {
        waiting.clear();
        messages = 0;
    }

    /** The gap in its place takes in those before and after it. */
    private void dropOldest() {
        Gap gap = takeGap();
        waiting.poll();
        messages--;
        waiting.addFirst(gap.and(Gap.drop()).and(takeGap()));
    }

    private Gap takeGap() {
        if (waiting.peek() instanceof Gap gap) {
            waiting.remove();
            return gap;
        }
        return new Gap(0, 0);
    }
}
