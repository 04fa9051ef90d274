package dev.hexis.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another JVM with a server of its own, which it starts, reports and never closes. */
record ChildJvm(Process process, int port, long pid, Path directory) implements AutoCloseable {

    /** An argument for a JVM whose orderly shutdown takes until its standard input ends. */
    static final String LINGER = "linger";

    /** What the other JVM runs: it lives until its standard input ends, so it cannot outlive this one either. */
    public static void main(String[] arguments) throws IOException {
        if (List.of(arguments).contains(LINGER)) {
            Runtime.getRuntime().addShutdownHook(new Thread(ChildJvm::awaitEndOfInput));
        }
        EmbeddedRedis redis = EmbeddedRedis.start();
        try (PlainClient client = new PlainClient(redis.port())) {
            System.out.println(redis.port());
            System.out.println(redis.pid());
            System.out.println(client.ask("CONFIG GET dir").get(1));
        }
        awaitEndOfInput();
    }

    private static void awaitEndOfInput() {
        try {
            System.in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Process launch(Path temporaryFiles, List<String> prefix, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "-Djava.io.tmpdir=" + temporaryFiles));
        command.add(ChildJvm.class.getName());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    static ChildJvm started(Process process) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        int port = Integer.parseInt(lines.readLine());
        return new ChildJvm(process, port, Long.parseLong(lines.readLine()), Path.of(lines.readLine()));
    }

    boolean servesRedis() {
        return !PlainClient.isRefused(port) && ProcessHandle.of(pid).isPresent();
    }

    boolean leftNothing() {
        return PlainClient.isRefused(port)
                && ProcessHandle.of(pid).isEmpty()
                && !directory.toFile().exists();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }
}
