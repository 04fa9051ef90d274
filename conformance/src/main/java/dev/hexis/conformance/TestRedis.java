package dev.hexis.conformance;

import dev.hexis.embedded.EmbeddedRedis;
import dev.hexis.ports.RedisSettings;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.UUID;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;

/**
 * A real Redis for tests, one for this JVM: the one that {@code hexis.test.redis} or {@code HEXIS_TEST_REDIS} names by
 * its URI; else one in Docker, if there is an engine that has or can get the image; else the embedded binary. It ends
 * with the JVM.
 */
public final class TestRedis {
    private static final Logger LOG = System.getLogger(TestRedis.class.getName());
    private static final int PORT = 6379;

    private final RedisSettings settings;

    private TestRedis(RedisSettings settings, String origin) {
        this.settings = settings;
        LOG.log(Level.INFO, "testing on {0} at {1}", origin, settings.address());
    }

    /** The one of this JVM. */
    public static TestRedis shared() {
        return Shared.INSTANCE;
    }

    /** Settings that lead there, with a key prefix that nobody has used. */
    public RedisSettings settings() {
        return settings.withKeyPrefix("test-" + UUID.randomUUID());
    }

    /** A connection of the kit's own, past every client. */
    public RedisProbe probe() {
        return RedisProbe.connect(settings);
    }

    private static final class Shared {
        static final TestRedis INSTANCE = named().or(TestRedis::inDocker).orElseGet(TestRedis::embedded);
    }

    private static Optional<TestRedis> named() {
        String uri = System.getProperty("hexis.test.redis", System.getenv("HEXIS_TEST_REDIS"));
        return Optional.ofNullable(uri).map(named -> new TestRedis(RedisSettings.parse(named), "the Redis you named"));
    }

    @SuppressWarnings("resource") // ends with the JVM
    private static Optional<TestRedis> inDocker() {
        String image =
                Optional.ofNullable(System.getenv("HEXIS_TEST_REDIS_IMAGE")).orElse("redis:7.2-alpine");
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            LOG.log(Level.INFO, "no Docker engine answers");
            return Optional.empty();
        }
        GenericContainer<?> container = new GenericContainer<>(image).withExposedPorts(PORT);
        try {
            container.start();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Docker cannot run {0}: {1}", image, e.getMessage());
            return Optional.empty();
        }
        Runtime.getRuntime().addShutdownHook(new Thread(container::stop));
        RedisSettings settings = RedisSettings.local().withAddress(container.getHost(), container.getMappedPort(PORT));
        return Optional.of(new TestRedis(settings, image + " in Docker"));
    }

    private static TestRedis embedded() {
        return new TestRedis(RedisSettings.parse(EmbeddedRedis.start().uri()), "the embedded Redis");
    }
}
