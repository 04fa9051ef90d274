package dev.hexis.app.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Ends a command, also if that is wanted before it has begun: then it does not begin. */
final class Leash {
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Child child;
    private boolean isPulled;

    /** How a command is started. */
    interface Start {
        Child start() throws IOException;
    }

    /** Starts the command, unless it is to end already. */
    Optional<Child> start(Start start) throws IOException {
        lock.lock();
        try {
            if (!isPulled) {
                child = start.start();
            }
            return Optional.ofNullable(child);
        } finally {
            lock.unlock();
        }
    }

    /** Ends the command in a way, if it has begun. */
    void pull(Consumer<Child> way) {
        Child running;
        lock.lock();
        try {
            isPulled = true;
            running = child;
        } finally {
            lock.unlock();
        }
        if (running != null) {
            way.accept(running);
        }
    }

    boolean isPulled() {
        lock.lock();
        try {
            return isPulled;
        } finally {
            lock.unlock();
        }
    }
}
