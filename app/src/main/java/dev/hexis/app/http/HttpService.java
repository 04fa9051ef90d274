package dev.hexis.app.http;

import dev.hexis.app.config.Settings;
import dev.hexis.ports.Ports;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Header;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;

/** The ports over HTTP. */
public final class HttpService implements AutoCloseable {
    static final long MOST_BYTES = 64 * 1024;
    private static final long MILLIS_TO_FINISH = 5_000;
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    private final Settings settings;
    private final Ports ports;
    private final EventStreams streams;
    private final EventGroupRoutes eventGroups;
    private final Javalin javalin;

    /** A service over these ports, not yet listening. */
    @Inject
    public HttpService(Settings settings, Ports ports) {
        this.settings = settings;
        this.ports = ports;
        this.streams = new EventStreams(HEARTBEAT);
        this.eventGroups = new EventGroupRoutes(ports.eventGroups());
        this.javalin = Javalin.create(this::configure);
    }

    /**
     * Starts to listen.
     *
     * @throws ListenException if it cannot
     */
    public void start() {
        javalin.start();
    }

    /** Where it listens. */
    public URI uri() {
        String host = settings.host();
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + javalin.port());
    }

    /**
     * Ends streams of events and polls that wait, stops to listen, lets other requests that have begun end, and stops.
     */
    @Override
    public void close() {
        streams.close();
        eventGroups.stop();
        javalin.stop();
    }

    /** Every route, as {@code GET /path/{part}}. */
    List<String> routes() {
        return javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .map(route -> route.endpoint.method.name() + " " + route.endpoint.path)
                .toList();
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.startupWatcherEnabled = false;
        config.http.maxRequestSize = MOST_BYTES;
        config.http.prefer405over404 = true;
        config.jetty.modifyServer(HttpService::modify);
        config.jetty.modifyServletContextHandler(handler -> handler.setErrorHandler(new ServerProblems()));
        config.jetty.addConnector((server, http) -> Listener.open(settings, server, http));
        config.router.javaLangErrorHandler(ServerProblems::answer);
        config.routes.before(context -> context.header(Header.CACHE_CONTROL, "no-store"));
        new HealthRoute(settings, ports).addTo(config.routes);
        new OpenApiRoute().addTo(config.routes);
        new BoardRoutes(ports.leaderboard()).addTo(config.routes);
        new CacheRoutes(ports.cache()).addTo(config.routes);
        new CacheLeaseRoutes(ports.cache()).addTo(config.routes);
        new EventRoutes(ports.eventLog()).addTo(config.routes);
        eventGroups.addTo(config.routes);
        new LockRoutes(ports.lock()).addTo(config.routes);
        new PubSubRoutes(ports.pubSub(), streams).addTo(config.routes);
        new RateLimitRoutes(ports.rateLimiter()).addTo(config.routes);
        new SessionRoutes(ports.sessions()).addTo(config.routes);
        ProblemRoutes.addTo(config.routes);
    }

    private static void modify(Server server) {
        server.setErrorHandler(new ServerProblems());
        server.insertHandler(new GracefulHandler());
        server.setStopTimeout(MILLIS_TO_FINISH);
    }
}
