package dev.hexis.app.http;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** The streams that are open: they get heartbeats, and end when the service does. */
final class EventStreams implements AutoCloseable {
    private final Set<EventStream> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService writers = Executors.newCachedThreadPool(EventStreams::daemon);
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(EventStreams::daemon);
    private final ScheduledFuture<?> beats;
    private volatile boolean isClosed;

    /**
     * No streams yet.
     *
     * @param interval how long from one heartbeat to the next: shorter than the server's idle timeout of 30 s
     */
    EventStreams(Duration interval) {
        beats = timer.scheduleAtFixedRate(this::beat, interval.toNanos(), interval.toNanos(), TimeUnit.NANOSECONDS);
    }

    EventStream open(Context context) {
        EventStream stream = EventStream.open(context);
        open.add(stream);
        stream.onEnd(() -> open.remove(stream));
        if (isClosed) {
            stream.end();
            throw Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "the service is stopping")
                    .asException();
        }
        return stream;
    }

    @Override
    public void close() {
        isClosed = true;
        beats.cancel(false);
        timer.shutdown();
        open.forEach(EventStream::end);
        writers.shutdown();
    }

    /** A client that does not read holds up its own heartbeat only. */
    private void beat() {
        open.forEach(stream -> writers.execute(stream::beat));
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "event-stream");
        thread.setDaemon(true);
        return thread;
    }
}
