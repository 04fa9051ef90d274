package dev.hexis.benchmarks.chapter;

import dev.hexis.benchmarks.client.BareClient;
import dev.hexis.benchmarks.client.Client;
import dev.hexis.ports.Ports;
import dev.hexis.ports.RedisSettings;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The program of a JVM that connects, gets one answer, and says what that took. */
final class FirstAnswer {
    private FirstAnswer() {}

    // the client, whether through the adapter, and the server's URI
    public static void main(String[] arguments) throws Exception {
        Client client = Client.valueOf(arguments[0]);
        RedisSettings settings = RedisSettings.parse(arguments[2]);
        int threadsBefore = ManagementFactory.getThreadMXBean().getThreadCount();
        long before = System.nanoTime();
        if (Boolean.parseBoolean(arguments[1])) {
            try (Ports ports = client.openAdapter(settings)) {
                ports.lock().inspect("start-up");
                report(before, threadsBefore);
            }
        } else {
            try (BareClient bare = client.openBare(settings)) {
                bare.get("start-up");
                report(before, threadsBefore);
            }
        }
        System.exit(0);
    }

    private static void report(long before, int threadsBefore) throws IOException {
        double millis = (System.nanoTime() - before) / 1e6;
        int threads = ManagementFactory.getThreadMXBean().getThreadCount() - threadsBefore;
        long sockets = sockets();
        System.out.println("millis=" + millis);
        System.out.println("threads=" + threads);
        System.out.println("sockets=" + sockets);
    }

    /** Open sockets to the server, as Linux lists them; 0 elsewhere. */
    private static long sockets() throws IOException {
        Path open = Path.of("/proc/self/fd");
        if (!Files.isDirectory(open)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(open)) {
            return files.filter(FirstAnswer::isSocket).count();
        }
    }

    private static boolean isSocket(Path file) {
        try {
            return Files.readSymbolicLink(file).toString().startsWith("socket:");
        } catch (IOException e) {
            return false; // closed meanwhile
        }
    }
}
