package dev.hexis.app.cli;

import dev.hexis.app.config.Configuration;
import dev.hexis.app.config.Settings;
import dev.hexis.app.wiring.RunningService;
import dev.hexis.ports.PortException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Serves until the process is told to stop. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Serves all ports over HTTP until it is stopped (Ctrl-C or SIGTERM): rate limits, locks, leaderboards,",
            "event logs, sessions, caches, and publish and subscribe. /openapi.yaml describes them.",
            "",
            "Without --redis it starts a Redis of its own, whose state ends with it."
        },
        footerHeading = "%nThen:%n",
        footer = {
            "  curl http://127.0.0.1:8080/health",
            "  curl http://127.0.0.1:8080/v1/rate-limits/alice/acquire \\",
            "       -H 'Content-Type: application/json' -d '{\"limits\": [\"api=token-bucket:100/60s\"]}'",
            "  curl 'http://127.0.0.1:8080/v1/rate-limits/alice?limit=api=token-bucket:100/60s'",
            "  curl -X DELETE 'http://127.0.0.1:8080/v1/rate-limits/alice?limit=api=token-bucket:100/60s'"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "1:it could not start, for instance as the port is in use",
            "2:a wrong flag or setting",
            "5:Redis cannot be reached"
        })
final class ServeCommand implements Callable<Integer> {
    private final Configuration configuration;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    ServeCommand(Configuration configuration) {
        this.configuration = configuration;
    }

    @Override
    public Integer call() {
        Settings settings = SettingsFlags.load(configuration, spec);
        try (RunningService service = RunningService.start(settings)) {
            Runtime.getRuntime().addShutdownHook(new Thread(service::close, "stop"));
            announce(service);
            new CountDownLatch(1).await();
            return Exit.OK;
        } catch (PortException e) {
            throw new RedisException(settings, e);
        } catch (InterruptedException e) {
            return Exit.OK;
        }
    }

    private void announce(RunningService service) {
        Settings settings = service.settings();
        PrintWriter out = spec.commandLine().getOut();
        out.println("adapter " + settings.adapter().text() + ", redis " + settings.redisText());
        out.println("listening on " + service.uri());
        out.flush();
    }
}
