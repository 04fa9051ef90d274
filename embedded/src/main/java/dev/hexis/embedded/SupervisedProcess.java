package dev.hexis.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A server under a shell that watches this JVM through a pipe ({@code supervise.sh}): whichever way the JVM ends, the
 * pipe ends too, and the shell stops the server and deletes its directory.
 *
 * <p>The shell runs in a session of its own where {@code setsid} exists (everywhere on Linux), so a signal to the JVM's
 * whole process group, be it Ctrl-C or SIGKILL, neither stops the server before its users nor kills its watcher.
 */
final class SupervisedProcess {

    /** More than the two seconds that the shell gives the server. */
    private static final Duration STOP = Duration.ofSeconds(15);

    private final Path directory;
    private final ServerLog log;
    private final Process shell;

    private SupervisedProcess(Path directory, ServerLog log, Process shell) {
        this.directory = directory;
        this.log = log;
        this.shell = shell;
    }

    /** Starts {@code command} in {@code directory}, which is deleted when the server ends. */
    static SupervisedProcess launch(Path directory, List<String> command) throws IOException {
        List<String> supervised = new ArrayList<>();
        Stream.of("/usr/bin/setsid", "/bin/setsid")
                .filter(setsid -> Files.isExecutable(Path.of(setsid)))
                .findFirst()
                .ifPresent(supervised::add);
        supervised.addAll(List.of("/bin/sh", script(directory).toString(), directory.toString()));
        supervised.addAll(command);
        ServerLog log = ServerLog.create(directory.resolve("server.log"));
        Process shell = new ProcessBuilder(supervised)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.file().toFile()))
                .start();
        return new SupervisedProcess(directory, log, shell);
    }

    private static Path script(Path directory) throws IOException {
        Path script = directory.resolve("supervise.sh");
        try (InputStream in = SupervisedProcess.class.getResourceAsStream("supervise.sh")) {
            Files.copy(Objects.requireNonNull(in, "supervise.sh"), script);
        }
        return script;
    }

    boolean isAlive() {
        return shell.isAlive();
    }

    int exitCode() {
        return shell.exitValue();
    }

    /** Waits for the end of the server. */
    void awaitExit(Duration atMost) {
        try {
            shell.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedRedisException("Interrupted while waiting for the embedded Redis", e);
        }
    }

    Path directory() {
        return directory;
    }

    /** The last that the server printed; readable until {@link #stop()}, even if the server has ended. */
    String logTail() {
        return log.tail();
    }

    /** Ends the server, gently and then forcibly. Repeating it does nothing; an interrupt does not cut it short. */
    void stop() {
        try {
            shell.getOutputStream().close();
            shell.onExit()
                    .completeOnTimeout(shell, STOP.toSeconds(), TimeUnit.SECONDS)
                    .join();
            shell.destroyForcibly();
            log.close();
        } catch (IOException e) {
            throw new EmbeddedRedisException("Cannot stop the embedded Redis in " + directory, e);
        }
    }

    /** Deletes what the server leaves; the shell has done it, unless somebody killed the shell. */
    void deleteDirectory() {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException done) {
            // nothing left to delete
        } catch (IOException e) {
            throw new EmbeddedRedisException("Cannot delete " + directory, e);
        }
    }
}
