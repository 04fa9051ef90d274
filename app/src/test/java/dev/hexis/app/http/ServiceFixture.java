package dev.hexis.app.http;

import dev.hexis.adapter.memory.MemoryPorts;
import dev.hexis.app.Caller;
import dev.hexis.app.Configured;
import dev.hexis.app.config.AdapterName;
import dev.hexis.domain.eventlog.Event;
import dev.hexis.domain.eventlog.ExpectedVersion;
import dev.hexis.ports.Ports;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A service over the memory adapter, on a clock that stands still until it is moved. */
final class ServiceFixture implements BeforeEachCallback, AfterEachCallback {
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final Ports ports = MemoryPorts.open(() -> now);
    private final HttpService service = new HttpService(Configured.on(AdapterName.MEMORY), ports);

    @Override
    public void beforeEach(ExtensionContext context) {
        service.start();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        service.close();
        ports.close();
    }

    Caller caller() {
        return new Caller(service.uri());
    }

    void stop() {
        service.close();
    }

    List<String> routes() {
        return service.routes();
    }

    /** Appends events that are as large as they can be, which no request is. */
    void appendLarge(String stream, int events) {
        List<Event> large = IntStream.rangeClosed(1, events)
                .mapToObj(i -> new Event("e" + i, "large", new byte[Event.MOST_BYTES]))
                .toList();
        ports.eventLog().append(stream, ExpectedVersion.ANY, large);
    }

    void pass(Duration time) {
        now = now.plus(time);
    }
}
