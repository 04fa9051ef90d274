package dev.hexis.benchmarks.result;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.Properties;

/**
 * Where it was measured.
 *
 * @param load the machine's load average over the minute before
 */
public record Environment(
        Instant start,
        int cores,
        String system,
        String java,
        String redis,
        String jedis,
        String lettuce,
        String redisson,
        double load) {

    public static Environment here(String redis) {
        return new Environment(
                Instant.now(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                System.getProperty("java.vm.name") + " " + Runtime.version(),
                redis,
                version("redis.clients/jedis"),
                version("io.lettuce/lettuce-core"),
                version("org.redisson/redisson"),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static String version(String artifact) {
        Properties properties = new Properties();
        try (InputStream in =
                Environment.class.getResourceAsStream("/META-INF/maven/" + artifact + "/pom.properties")) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the version of " + artifact + " cannot be read", e);
        }
        return properties.getProperty("version", "unknown");
    }
}
