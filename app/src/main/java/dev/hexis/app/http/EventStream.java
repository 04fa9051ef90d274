package dev.hexis.app.http;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Server-sent events to one client. Sending waits for a client that is slow; that one has gone shows when something is
 * sent to it.
 */
final class EventStream {
    private final ReentrantLock writing = new ReentrantLock();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final OutputStream out;

    private EventStream(OutputStream out) {
        this.out = out;
    }

    /** Answers a request with a stream that lasts until it is ended. */
    static EventStream open(Context context) {
        context.contentType("text/event-stream").header(Header.X_ACCEL_BUFFERING, "no");
        try {
            EventStream stream = new EventStream(context.res().getOutputStream());
            context.future(() -> stream.ended);
            return stream;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends an event; its data is one line. */
    void send(String event, String data) {
        write("event: " + event + "\ndata: " + data + "\n\n");
    }

    /** Sends what clients ignore, to see whether there still is one; not while something else is being sent. */
    void beat() {
        if (writing.tryLock()) {
            try {
                write(": \n\n");
            } finally {
                writing.unlock();
            }
        }
    }

    void onEnd(Runnable action) {
        CompletableFuture<Void> ignored = ended.thenRun(action);
    }

    void end() {
        ended.complete(null);
    }

    private void write(String text) {
        writing.lock();
        try {
            if (!ended.isDone()) {
                out.write(text.getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        } catch (IOException | IllegalStateException e) { // the client has gone, or the stream ends just now
            end();
        } finally {
            writing.unlock();
        }
    }
}
