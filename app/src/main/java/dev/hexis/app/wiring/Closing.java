package dev.hexis.app.wiring;

import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has been opened, closed once in the opposite order; what cannot be closed does not keep the rest open. */
final class Closing {
    private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

    private final Deque<AutoCloseable> opened = new ConcurrentLinkedDeque<>();

    <T extends AutoCloseable> T add(T resource) {
        opened.push(resource);
        return resource;
    }

    /** Closes what is open, and says whether anything was. */
    boolean close() {
        boolean wasOpen = !opened.isEmpty();
        for (AutoCloseable next = opened.poll(); next != null; next = opened.poll()) {
            try {
                next.close();
            } catch (Exception e) {
                LOG.warn("{} could not be closed", next.getClass().getSimpleName(), e);
            }
        }
        return wasOpen;
    }
}
