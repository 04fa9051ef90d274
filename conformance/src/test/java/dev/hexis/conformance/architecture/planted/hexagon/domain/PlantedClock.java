package dev.hexis.conformance.architecture.planted.hexagon.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.chrono.JapaneseDate;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Reads the system's clock on each line of a list. */
final class PlantedClock {
    @SuppressWarnings({"JavaUtilDate", "JavaTimeDefaultTimeZone"})
    List<Object> times() {
        return List.of(
                System.currentTimeMillis(),
                System.nanoTime(),
                Instant.now(),
                LocalDate.now(ZoneOffset.UTC),
                LocalTime.now(ZoneOffset.UTC),
                LocalDateTime.now(ZoneOffset.UTC),
                OffsetDateTime.now(ZoneOffset.UTC),
                ZonedDateTime.now(ZoneOffset.UTC),
                Year.now(ZoneOffset.UTC),
                JapaneseDate.now(ZoneOffset.UTC),
                Clock.systemUTC(),
                Clock.system(ZoneOffset.UTC),
                Clock.systemDefaultZone(),
                Clock.tickMillis(ZoneOffset.UTC),
                Clock.tickSeconds(ZoneOffset.UTC),
                InstantSource.system(),
                Calendar.getInstance(),
                new Date());
    }

    List<Object> sources() {
        Supplier<Instant> now = Instant::now;
        LongSupplier nanos = System::nanoTime;
        Supplier<Supplier<InstantSource>> nested = () -> () -> InstantSource.system();
        return List.of(now, nanos, nested);
    }
}
