package dev.hexis.conformance;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that stands still until a test moves it, forward or back. */
public final class MovableClock implements InstantSource {
    /** Where it starts: an instant at which windows of a second, a minute, an hour and a day all begin. */
    public static final Instant START = Instant.parse("2030-01-01T00:00:00Z");

    private final AtomicLong nanos = new AtomicLong();

    /** A clock at {@link #START}. */
    public MovableClock() {}

    @Override
    public Instant instant() {
        return START.plusNanos(nanos.get());
    }

    /** Moves by a duration, which may be negative. */
    public void advance(Duration duration) {
        nanos.addAndGet(duration.toNanos());
    }

    /** Goes back to {@link #START}. */
    public void restart() {
        nanos.set(0);
    }
}
