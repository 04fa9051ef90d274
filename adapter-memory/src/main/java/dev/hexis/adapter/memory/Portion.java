package dev.hexis.adapter.memory;

import dev.hexis.domain.eventlog.ReadRequest;
import dev.hexis.domain.eventlog.StoredEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** What one call reads or delivers: so many at most, and no more once there are enough bytes. */
final class Portion<T> {
    private final List<T> items = new ArrayList<>();
    private final int limit;
    private long bytes;

    Portion(int limit) {
        this.limit = limit;
    }

    /** The first of some items. */
    static <T> List<T> of(Collection<T> all, int limit, Function<T, StoredEvent> event) {
        Portion<T> portion = new Portion<>(limit);
        for (T item : all) {
            if (portion.isFull()) {
                break;
            }
            portion.add(item, event.apply(item));
        }
        return portion.items();
    }

    boolean isFull() {
        return items.size() >= limit || bytes >= ReadRequest.MOST_BYTES;
    }

    void add(T item, StoredEvent event) {
        items.add(item);
        bytes += event.event().payload().length;
    }

    List<T> items() {
        return items;
    }
}
