package dev.hexis.app.interop;

import dev.hexis.adapter.jedis.JedisPorts;
import dev.hexis.adapter.lettuce.LettucePorts;
import dev.hexis.adapter.redisson.RedissonPorts;
import dev.hexis.conformance.MovableClock;
import dev.hexis.conformance.TestRedis;
import dev.hexis.conformance.cache.CacheInteropContract;
import dev.hexis.conformance.eventlog.EventInteropContract;
import dev.hexis.conformance.leaderboard.LeaderboardInteropContract;
import dev.hexis.conformance.lock.LockInteropContract;
import dev.hexis.conformance.pubsub.PubSubInteropContract;
import dev.hexis.conformance.ratelimit.InteropContract;
import dev.hexis.conformance.session.SessionInteropContract;
import dev.hexis.ports.Ports;
import dev.hexis.ports.RedisSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every ordered pair of the adapters for Redis. */
@ParameterizedClass(name = "{0} then {1} on a {2}")
@MethodSource("pairs")
final class InteropTest {
    private static final MovableClock CLOCK = new MovableClock();
    private static final Map<String, Map<String, Ports>> ADAPTERS =
            Map.of("server", adapters(TestRedis.shared()), "cluster", adapters(TestRedis.cluster()));

    @Parameter(0)
    String first;

    @Parameter(1)
    String second;

    @Parameter(2)
    String redis;

    static Stream<Arguments> pairs() {
        List<Arguments> pairs = new ArrayList<>();
        ADAPTERS.forEach((redis, adapters) -> {
            for (String first : adapters.keySet()) {
                for (String second : adapters.keySet()) {
                    if (!first.equals(second)) {
                        pairs.add(Arguments.of(first, second, redis));
                    }
                }
            }
        });
        return pairs.stream();
    }

    private static Map<String, Ports> adapters(TestRedis redis) {
        RedisSettings settings = redis.settings();
        return Map.of(
                "jedis", JedisPorts.connect(settings, CLOCK),
                "lettuce", LettucePorts.connect(settings, CLOCK),
                "redisson", RedissonPorts.connect(settings, CLOCK));
    }

    @AfterAll
    static void close() {
        ADAPTERS.values().forEach(adapters -> adapters.values().forEach(Ports::close));
    }

    abstract class OnPair {
        public final Ports ports() {
            return adapter(first);
        }

        public final Ports otherPorts() {
            return adapter(second);
        }

        /** A Cluster counts those who listen at the node that was asked. */
        public final boolean countsAllReceivers() {
            return redis.equals("server");
        }

        public final MovableClock clock() {
            return CLOCK;
        }
    }

    @Nested
    class Caches extends OnPair implements CacheInteropContract {}

    @Nested
    class RateLimits extends OnPair implements InteropContract {}

    @Nested
    class Events extends OnPair implements EventInteropContract {}

    @Nested
    class Leaderboards extends OnPair implements LeaderboardInteropContract {}

    @Nested
    class Locks extends OnPair implements LockInteropContract {}

    @Nested
    class PubSub extends OnPair implements PubSubInteropContract {}

    @Nested
    class Sessions extends OnPair implements SessionInteropContract {}

    private Ports adapter(String name) {
        return Objects.requireNonNull(
                Objects.requireNonNull(ADAPTERS.get(redis), redis).get(name), name);
    }
}
