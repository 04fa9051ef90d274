package dev.hexis.conformance.architecture.planted.hexagon.domain;

import dev.hexis.conformance.architecture.planted.library.log.Log;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Time comes in as a value or as a source; ticking or reading a given clock is no reading of the system's. */
public record Count(long value, Instant at, @Nullable String note) {
    public static Count now(long value, InstantSource source) {
        Log.info("counted");
        return new Count(value, source.instant(), null);
    }

    public static Instant now(Clock clock) {
        return Instant.now(Clock.tick(clock, Duration.ofSeconds(1)));
    }
}
