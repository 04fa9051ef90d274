package dev.hexis.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.IntSupplier;

/**
 * Starts a server: picks a port, launches, waits for the answer.
 *
 * <p>A free port can be taken by another process before Redis binds it. Then Redis ends at once, and the next port is
 * tried.
 */
record Startup(Path executable, IntSupplier ports, Duration patience) {

    /** Redis' own words; what the system adds ("Address in use") differs between C libraries. */
    private static final String CANNOT_BIND = "Failed listening on port";

    /** The shell's exit code for a command that it has found and may not execute. */
    private static final int NOT_EXECUTABLE = 126;

    /** Where Redis puts the port of the bus, unless it is told where; before 7.0 it cannot be told. */
    private static final int BUS_OFFSET = 10_000;

    private static final int ATTEMPTS = 5;
    private static final Duration POLL = Duration.ofMillis(10);

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    static Startup onFreePort(Path executable) {
        return new Startup(executable, Startup::freePort, PATIENCE);
    }

    static Startup onPort(Path executable, int port) {
        return new Startup(executable, () -> port, PATIENCE);
    }

    /** The bus of a Cluster takes a second port, above the first. */
    static Startup onTwoFreePorts(Path executable) {
        return new Startup(executable, Startup::freePortBelowTheBus, PATIENCE);
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePortBelowTheBus() {
        int port = freePort();
        while (port + BUS_OFFSET > 65535) {
            port = freePort();
        }
        return port;
    }

    EmbeddedRedis start(ServerArguments arguments) {
        for (int attempt = 1; ; attempt++) {
            int port = ports.getAsInt();
            SupervisedProcess process = launch(arguments, port);
            try {
                return new EmbeddedRedis(executable, port, awaitAnswer(process, port), process);
            } catch (RuntimeException e) {
                boolean portTaken = process.logTail().contains(CANNOT_BIND);
                process.stop();
                process.deleteDirectory();
                if (!portTaken || attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private SupervisedProcess launch(ServerArguments arguments, int port) {
        try {
            Path directory = Files.createTempDirectory("hexis-redis-").toRealPath();
            return SupervisedProcess.launch(directory, arguments.command(executable, directory, port));
        } catch (IOException e) {
            throw new EmbeddedRedisException("Cannot launch " + executable, e);
        }
    }

    private ProcessHandle awaitAnswer(SupervisedProcess process, int port) {
        long start = System.nanoTime();
        while (process.isAlive() && System.nanoTime() - start < patience.toNanos()) {
            Optional<ProcessHandle> server = boundBy(ServerArguments.pidFile(process.directory()));
            if (server.isPresent() && InlineCommand.isAnswered(port)) {
                return server.get();
            }
            process.awaitExit(POLL);
        }
        throw new EmbeddedRedisException("The embedded Redis on " + EmbeddedRedis.HOST + ":" + port + " "
                + complaint(process) + "; its log ends with:\n" + process.logTail());
    }

    private String complaint(SupervisedProcess process) {
        if (process.isAlive()) {
            return "does not answer PING after " + patience.toSeconds() + " s";
        }
        String hint = process.exitCode() == NOT_EXECUTABLE
                ? " (is " + executable.getParent() + " mounted noexec? Then set java.io.tmpdir to another place)"
                : "";
        return "ended with exit code " + process.exitCode() + hint;
    }

    /** Our server, once it has bound its port: until then another server may be the one that answers there. */
    private static Optional<ProcessHandle> boundBy(Path pidFile) {
        try {
            String pid = Files.readString(pidFile);
            return pid.endsWith("\n") ? ProcessHandle.of(Long.parseLong(pid.strip())) : Optional.empty();
        } catch (NoSuchFileException notYet) {
            return Optional.empty();
        } catch (IOException e) {
            throw new EmbeddedRedisException("Cannot read " + pidFile, e);
        }
    }
}
