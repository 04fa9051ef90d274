package dev.hexis.app.http;

import dev.hexis.app.config.Settings;
import java.io.IOException;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** Takes the port before anything else starts, so that a port in use is one clear error. */
final class Listener {
    /** How long a connection with nothing under way is kept while stopping. */
    private static final long MILLIS_IDLE = 100;

    private Listener() {}

    static ServerConnector open(Settings settings, Server server, HttpConfiguration http) {
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        connector.setShutdownIdleTimeout(MILLIS_IDLE);
        try {
            connector.open();
            return connector;
        } catch (IOException e) {
            String reason = String.valueOf(
                    e.getCause() == null ? e.getMessage() : e.getCause().getMessage());
            throw new ListenException(
                    "cannot listen on " + settings.host() + ":" + settings.port() + ": " + reason
                            + "; choose another with --host and --port, 0 takes a free port",
                    e);
        }
    }
}
