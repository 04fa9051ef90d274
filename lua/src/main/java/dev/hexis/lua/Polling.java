package dev.hexis.lua;

import dev.hexis.domain.eventlog.Delivery;
import dev.hexis.domain.eventlog.DeliveryRequest;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * Polls until there is something or the time is over. What delivers is always a script that does not block; between two
 * scripts it waits for news by a read that has no effect. So nothing is ever delivered to a caller that has given up,
 * as a blocking XREADGROUP does when its connection times out first.
 */
public final class Polling {
    /** The longest that one read waits, and so the time in which a stopped caller is noticed. */
    public static final Duration SLICE = Duration.ofSeconds(1);

    private final EventGroupCalls calls;
    private final Function<ScriptCall<Polled>, Polled> scripts;
    private final Reader reader;

    /** Waits for news. */
    public interface Reader {
        /**
         * Returns when there are news, when the time is over, or earlier for no reason.
         *
         * @param millis how long to wait at most, at least 1
         */
        void await(Polled.News news, long millis);
    }

    /** Polls with these calls, by what runs scripts and what waits. */
    public Polling(EventGroupCalls calls, Function<ScriptCall<Polled>, Polled> scripts, Reader reader) {
        this.calls = calls;
        this.scripts = scripts;
        this.reader = reader;
    }

    /** Delivers what there is, waiting for it if there is nothing; nothing if the thread is interrupted. */
    public List<Delivery> poll(DeliveryRequest request, Duration wait) {
        long nanos = DeliveryRequest.checkedWait(wait).toNanos();
        long begin = System.nanoTime();
        boolean hasWaited = true;
        while (!Thread.currentThread().isInterrupted()) {
            Polled polled = scripts.apply(calls.poll(request));
            Duration left = Duration.ofNanos(nanos - (System.nanoTime() - begin));
            if (polled.news().isEmpty() || left.isNegative() || left.isZero()) {
                return polled.deliveries();
            }
            hasWaited = await(polled.news().get(), millis(left, polled.due().orElse(SLICE)), hasWaited);
        }
        return List.of();
    }

    /**
     * Waits. What goes wrong meanwhile has done no harm, and the next script will say better what it is, or show that
     * it has passed; only if waiting goes wrong once more it is waiting that does not work.
     */
    private boolean await(Polled.News news, long millis, boolean mayFail) {
        try {
            reader.await(news, millis);
            return true;
        } catch (RuntimeException e) {
            if (mayFail || Thread.currentThread().isInterrupted()) {
                return false;
            }
            throw e;
        }
    }

    private static long millis(Duration left, Duration due) {
        Duration shortest = left.compareTo(due) < 0 ? left : due;
        return Math.max(
                1, Math.min(SLICE.toMillis(), shortest.plusNanos(999_999).toMillis()));
    }
}
