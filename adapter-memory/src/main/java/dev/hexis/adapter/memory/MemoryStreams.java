package dev.hexis.adapter.memory;

import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** All streams; one act on a stream at a time. */
final class MemoryStreams {
    private final ConcurrentHashMap<String, MemoryStream> streams = new ConcurrentHashMap<>();
    private final InstantSource time;
    private final Runnable requireOpen;

    MemoryStreams(InstantSource time, Runnable requireOpen) {
        this.time = time;
        this.requireOpen = requireOpen;
    }

    <R> R with(String stream, Function<MemoryStream, R> act) {
        requireOpen.run();
        MemoryStream found = streams.computeIfAbsent(stream, name -> new MemoryStream());
        return found.exclusively(() -> act.apply(found));
    }

    /** Waits until something is appended after a version, but not for long. */
    void awaitNews(String stream, long after, long nanos) throws InterruptedException {
        streams.computeIfAbsent(stream, name -> new MemoryStream()).awaitNews(after, nanos);
    }

    long now() {
        return Micros.of(time.instant());
    }
}
