package dev.hexis.embedded;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * A real Redis server for development and tests: a child process on a free port of 127.0.0.1, with its data in a fresh
 * private directory and nothing kept on disk.
 *
 * <p>The server cannot be left behind. It ends with {@link #close()} or, without that, right after this JVM has ended
 * in any way, SIGKILL included. It outlives the JVM's shutdown hooks, so these may still use it.
 *
 * <p>It runs on Linux and macOS, on amd64 and arm64.
 */
public final class EmbeddedRedis implements AutoCloseable {

    static final String HOST = "127.0.0.1";

    private final Path executable;
    private final int port;
    private final ProcessHandle server;
    private final SupervisedProcess process;

    EmbeddedRedis(Path executable, int port, ProcessHandle server, SupervisedProcess process) {
        this.executable = executable;
        this.port = port;
        this.server = server;
        this.process = process;
    }

    /**
     * Starts a server and returns when it answers.
     *
     * @param extraArguments options of redis-server, such as {@code "--maxmemory", "10mb"}; a configuration file is
     *     named by {@code "--include"} and its absolute path. Address, port and files are not the caller's to set.
     * @throws IllegalArgumentException if an option is one that the embedded server sets itself
     * @throws EmbeddedRedisException if there is no binary for this platform, or if the server ends or does not answer
     *     within ten seconds; the message then shows the end of the server's log
     */
    public static EmbeddedRedis start(String... extraArguments) {
        return startFrom(ownExecutable(), extraArguments);
    }

    /**
     * Starts a server from another redis-server than the one that comes with this library.
     *
     * @param executable a redis-server of 6.2 or later for this platform
     * @param extraArguments as for {@link #start}
     */
    public static EmbeddedRedis startFrom(Path executable, String... extraArguments) {
        return Startup.onFreePort(executable).start(new ServerArguments(extraArguments));
    }

    /**
     * Stops this server, if it still runs, and starts an empty one in its place, at the same port.
     *
     * @param extraArguments as for {@link #start}
     */
    public EmbeddedRedis restart(String... extraArguments) {
        close();
        return Startup.onPort(executable, port).start(new ServerArguments(extraArguments));
    }

    static Path ownExecutable() {
        return BinaryCache.ofUser().executable(RedisBinary.current());
    }

    /** The port on 127.0.0.1. */
    public int port() {
        return port;
    }

    /** The server's address as a client wants it: {@code redis://127.0.0.1:<port>}. */
    public String uri() {
        return "redis://" + HOST + ":" + port;
    }

    /** The version of the Redis server. */
    public String version() {
        return ServerVersion.of(executable);
    }

    /** The process id of the server, for a test that wants to stop, freeze or kill it. */
    public long pid() {
        return server.pid();
    }

    /** Stops the server, by force if it does not end within two seconds, and deletes its directory. May be repeated. */
    @Override
    public void close() {
        process.stop();
        if (server.destroyForcibly()) { // it is still there only if somebody killed its supervisor
            server.onExit().completeOnTimeout(server, 1, TimeUnit.SECONDS).join();
        }
        process.deleteDirectory();
    }

    @Override
    public String toString() {
        return "Redis at " + uri() + " (embedded, pid " + pid() + ")";
    }
}
