package dev.hexis.app.cli;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

/** What is read a page at a time: one call gives fewer than it was asked for if they are large. */
interface Pages<T> {
    List<T> read(long from, int limit);

    /** Does something with each, until there are as many as are wanted, or no more. */
    default void forEach(long from, int limit, ToLongFunction<T> number, Consumer<T> action) {
        long next = from;
        int left = limit;
        while (left > 0) {
            List<T> page = read(next, left);
            if (page.isEmpty()) {
                return;
            }
            page.forEach(action);
            next = number.applyAsLong(page.get(page.size() - 1)) + 1;
            left -= page.size();
        }
    }
}
