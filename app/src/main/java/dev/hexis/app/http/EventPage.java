package dev.hexis.app.http;

import dev.hexis.app.json.EventJson;
import dev.hexis.domain.eventlog.ReadRequest;
import dev.hexis.domain.eventlog.StoredEvent;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/**
 * What one request reads of what is numbered, and where the next goes on.
 *
 * @param items what was read, at most as many as were asked for
 * @param asked how many were asked for
 * @param event the event of an item
 */
record EventPage<T>(List<T> items, int asked, Function<T, StoredEvent> event) {

    /**
     * The items, and as {@code next} the number to read from; null if nothing comes behind them, which is known if they
     * are less than was asked for, and not so because of their bytes.
     *
     * @param member what the items are called
     * @param following the number behind that of an item; 0 if there is none
     */
    ObjectNode json(String member, Function<T, ObjectNode> form, Function<T, Long> following) {
        ObjectNode json = EventJson.list(member, items, form);
        long next = isLast() ? 0 : following.apply(items.get(items.size() - 1));
        return next > 0 ? json.put("next", next) : json.putNull("next");
    }

    private boolean isLast() {
        long bytes = items.stream()
                .mapToLong(item -> event.apply(item).event().payload().length)
                .sum();
        return items.isEmpty() || (items.size() < asked && bytes < ReadRequest.MOST_BYTES);
    }
}
