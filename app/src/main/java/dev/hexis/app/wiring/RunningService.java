package dev.hexis.app.wiring;

import dev.hexis.app.config.Settings;
import dev.hexis.app.http.HttpService;
import dev.hexis.app.http.ListenException;
import dev.hexis.embedded.EmbeddedRedis;
import dev.hexis.ports.PortException;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The service while it runs: HTTP in front, the ports behind it, and an embedded Redis if none is named. */
public final class RunningService implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AppComponent.class);

    private final Settings settings;
    private final Closing closing;
    private final HttpService http;

    private RunningService(Settings settings, Closing closing, HttpService http) {
        this.settings = settings;
        this.closing = closing;
        this.http = http;
    }

    /**
     * Starts all there is to start; if a part fails, those before it are stopped again.
     *
     * @throws PortException if Redis does not answer
     * @throws ListenException if the port cannot be had
     */
    public static RunningService start(Settings wanted) {
        Closing closing = new Closing();
        try {
            Settings settings = wanted.needsEmbeddedRedis()
                    ? wanted.withEmbeddedRedis(
                            closing.add(EmbeddedRedis.start()).port())
                    : wanted;
            AppComponent app = AppComponent.of(settings);
            closing.add(app.ports());
            LOG.info("adapter {}, redis {}", settings.adapter().text(), settings.redisText());
            HttpService http = closing.add(app.httpService());
            http.start();
            return new RunningService(settings, closing, http);
        } catch (RuntimeException | Error e) {
            closing.close();
            throw e;
        }
    }

    /** The settings it runs with, among them which Redis. */
    public Settings settings() {
        return settings;
    }

    /** Where it listens. */
    public URI uri() {
        return http.uri();
    }

    /** Stops everything, in the opposite order. Idempotent. */
    @Override
    public void close() {
        if (closing.close()) {
            LOG.info("stopped");
        }
    }
}
