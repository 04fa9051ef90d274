package dev.hexis.app.cli;

import dev.hexis.patterns.lock.HeldLock;
import dev.hexis.patterns.lock.LockKeeper;
import dev.hexis.patterns.lock.LockWaiter;
import dev.hexis.patterns.lock.Renewal;
import dev.hexis.patterns.lock.Timer;
import dev.hexis.ports.PortException;
import dev.hexis.ports.Ports;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;

/** Runs a command under a lock. */
final class LockRun {
    static final String TOKEN = "HEXIS_FENCING_TOKEN";

    private static final int TIMER_THREADS = 2;
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final AtomicBoolean lost = new AtomicBoolean();
    private final CompletableFuture<Void> stopped = new CompletableFuture<>();
    private final Leash leash;
    private final PrintWriter err;
    private final String name;
    private final Renewal renewal;

    LockRun(Leash leash, PrintWriter err, String name, Renewal renewal) {
        this.leash = leash;
        this.err = err;
        this.name = name;
        this.renewal = renewal;
    }

    /** The exit code of the command, or one of our own. */
    int run(Ports ports, Duration wait, List<String> command) {
        ScheduledExecutorService timer = Executors.newScheduledThreadPool(TIMER_THREADS);
        try {
            LockKeeper keeper = new LockKeeper(ports.lock(), renewal, Timer.of(timer), System::nanoTime);
            LockWaiter waiter = new LockWaiter(keeper, ports.pubSub(), INTERVAL);
            String owner = UUID.randomUUID().toString();
            Optional<HeldLock> held = waiter.acquire(name, owner, this::lose, wait, leash::isPulled);
            if (held.isEmpty()) {
                say("lock '" + name + "' is held by another");
                return Exit.DENIED;
            }
            return runUnder(held.get(), command);
        } catch (InterruptedException e) {
            return Exit.FAILED;
        } finally {
            timer.shutdownNow();
        }
    }

    private int runUnder(HeldLock held, List<String> command) {
        int exit = start(held, command);
        if (lost.get()) {
            stopped.join();
        }
        try {
            boolean released = held.release();
            if (released && !lost.get()) {
                return exit;
            }
        } catch (PortException e) {
            if (!lost.get()) {
                say("lock '" + name + "' could not be released and ends by itself: " + e.getMessage());
                return exit;
            }
        }
        say("lock '" + name + "' was lost before the command ended");
        return Exit.LOST;
    }

    private int start(HeldLock held, List<String> command) {
        String token = Long.toString(held.token().value());
        try {
            return leash.start(() -> Child.start(command, TOKEN, token))
                    .map(Child::await)
                    .orElse(Exit.FAILED);
        } catch (IOException e) {
            say(String.valueOf(e.getMessage()));
            return CommandFile.exists(command.get(0)) ? Exit.NOT_EXECUTABLE : Exit.NOT_FOUND;
        }
    }

    /** With the margin left: the command is asked to end, and made to when the lease ends. */
    private void lose() {
        lost.set(true);
        say("lock '" + name + "' is lost, the command is ended");
        leash.pull(child -> child.stop(renewal.margin()));
        stopped.complete(null);
    }

    private void say(String message) {
        err.println("hexis: " + message);
    }
}
