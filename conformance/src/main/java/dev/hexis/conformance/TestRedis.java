package dev.hexis.conformance;

import static org.junit.jupiter.api.Assumptions.abort;

import dev.hexis.embedded.EmbeddedCluster;
import dev.hexis.embedded.EmbeddedRedis;
import dev.hexis.ports.RedisSettings;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;

/** A real Redis for tests; each is started when it is first asked for and ends with the JVM. */
public final class TestRedis {
    private static final Logger LOG = System.getLogger(TestRedis.class.getName());
    private static final int PORT = 6379;
    private static final Duration PATIENCE =
            Duration.ofSeconds(10); // a call that is late on a busy machine is no fault

    private final RedisSettings settings;

    private TestRedis(RedisSettings settings, String origin) {
        this.settings = settings.withTimeouts(PATIENCE, PATIENCE);
        LOG.log(Level.INFO, "testing on {0} at {1}", origin, settings.address());
    }

    /**
     * The one that {@code hexis.test.redis} or {@code HEXIS_TEST_REDIS} names by its URI; else one in Docker, if there
     * is an engine that has or can get the image; else the embedded one.
     */
    public static TestRedis shared() {
        return Shared.INSTANCE;
    }

    /**
     * A Cluster: the one that {@code hexis.test.cluster} or {@code HEXIS_TEST_CLUSTER} names by its URI, else three
     * embedded primaries.
     */
    public static TestRedis cluster() {
        return Cluster.INSTANCE;
    }

    /** The oldest version that is promised to work, 6.2, from {@link FloorBinary}; aborts the test if there is none. */
    public static TestRedis floor() {
        return Floor.INSTANCE.orElseGet(() -> abort(FloorBinary.MISSING));
    }

    /** A Cluster of the oldest version that is promised to work. */
    public static TestRedis floorCluster() {
        return FloorCluster.INSTANCE.orElseGet(() -> abort(FloorBinary.MISSING));
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
        static final TestRedis INSTANCE = named("hexis.test.redis", "HEXIS_TEST_REDIS")
                .or(TestRedis::inDocker)
                .orElseGet(() -> at(EmbeddedRedis.start().uri(), "the embedded Redis"));
    }

    private static final class Cluster {
        static final TestRedis INSTANCE = named("hexis.test.cluster", "HEXIS_TEST_CLUSTER")
                .orElseGet(() -> at(EmbeddedCluster.start().uri(), "the embedded Cluster"));
    }

    private static final class Floor {
        static final Optional<TestRedis> INSTANCE = FloorBinary.find()
                .map(binary -> at(EmbeddedRedis.startFrom(binary).uri(), "the oldest Redis"));
    }

    private static final class FloorCluster {
        static final Optional<TestRedis> INSTANCE = FloorBinary.find()
                .map(binary -> at(EmbeddedCluster.startFrom(binary).uri(), "a Cluster of the oldest Redis"));
    }

    private static TestRedis at(String uri, String origin) {
        return new TestRedis(RedisSettings.parse(uri), origin);
    }

    private static Optional<TestRedis> named(String property, String variable) {
        String uri = System.getProperty(property, System.getenv(variable));
        return Optional.ofNullable(uri).map(named -> at(named, "the Redis you named"));
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
}
