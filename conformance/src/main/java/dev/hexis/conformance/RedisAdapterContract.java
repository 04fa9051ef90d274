package dev.hexis.conformance;

import static org.assertj.core.api.Assumptions.assumeThat;

import dev.hexis.conformance.cache.CacheTimesContract;
import dev.hexis.conformance.cache.StoredCacheContract;
import dev.hexis.conformance.eventlog.BlockingContract;
import dev.hexis.conformance.eventlog.DisturbedEventContract;
import dev.hexis.conformance.eventlog.StoredEventContract;
import dev.hexis.conformance.leaderboard.LargeBoardContract;
import dev.hexis.conformance.leaderboard.StoredLeaderboardContract;
import dev.hexis.conformance.lock.StoredLockContract;
import dev.hexis.conformance.pubsub.PubSubOutageContract;
import dev.hexis.conformance.pubsub.WiredPubSubContract;
import dev.hexis.conformance.ratelimit.StoredStateContract;
import dev.hexis.conformance.session.DisturbedSessionContract;
import dev.hexis.conformance.session.StoredSessionContract;
import dev.hexis.ports.Ports;
import dev.hexis.ports.RedisSettings;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * Everything that every adapter for Redis promises: what {@link AdapterContract} holds, and what is stored, how often
 * the server is asked, and how faults are told.
 *
 * <pre>{@code
 * final class MyConformanceTest extends RedisAdapterContract {
 *     @Override
 *     protected Ports connect(RedisSettings settings) {
 *         return MyPorts.connect(settings);
 *     }
 *
 *     @Override
 *     protected Ports connect(RedisSettings settings, InstantSource time) {
 *         return MyPorts.connect(settings, time);
 *     }
 * }
 * }</pre>
 */
public abstract class RedisAdapterContract extends AdapterContract {

    /** For subclasses. */
    protected RedisAdapterContract() {}

    /** Connects ports as users do. */
    protected abstract Ports connect(RedisSettings settings);

    /** Connects ports whose scripts take the time from a source instead of from the server. */
    protected abstract Ports connect(RedisSettings settings, InstantSource time);

    /** The server to test on. Other servers than this one are tested by further subclasses. */
    protected TestRedis redis() {
        return TestRedis.shared();
    }

    @Override
    protected final Ports open(InstantSource time) {
        return connect(redis().settings(), time);
    }

    /** A Cluster counts those who listen at the node that was asked. */
    @Override
    final boolean countsAllReceivers() {
        try (RedisProbe probe = redis().probe()) {
            return !((String) probe.call("INFO", "cluster")).contains("cluster_enabled:1");
        }
    }

    /** A quarter where another server has run them all: what differs from server to server shows in any. */
    @Override
    final int schedules(int all) {
        return redis() == TestRedis.shared() ? all : Math.max(2, all / 4);
    }

    abstract class OnConnections {
        public final TestRedis redis() {
            return RedisAdapterContract.this.redis();
        }

        public final Ports connect(RedisSettings settings) {
            return RedisAdapterContract.this.connect(settings);
        }
    }

    @Nested
    class Batch extends OnConnections implements BatchContract {}

    @Nested
    class StoredState extends OnConnections implements StoredStateContract {}

    @Nested
    class StoredEvents extends OnConnections implements StoredEventContract {}

    @Nested
    class DisturbedEvents extends OnConnections implements DisturbedEventContract {}

    @Nested
    class EventBlocking extends OnConnections implements BlockingContract {}

    @Nested
    class StoredLeaderboard extends OnConnections implements StoredLeaderboardContract {}

    @Nested
    @TestInstance(Lifecycle.PER_CLASS)
    class LargeBoard extends OnConnections implements LargeBoardContract {
        @BeforeAll
        void onlyOnce() {
            assumeOneRun();
        }
    }

    @Nested
    class StoredCache extends OnConnections implements StoredCacheContract {}

    @Nested
    class CacheTimes extends OnConnections implements CacheTimesContract {}

    @Nested
    class StoredLock extends OnConnections implements StoredLockContract {}

    @Nested
    class PubSubWire extends OnConnections implements WiredPubSubContract {}

    @Nested
    @TestInstance(Lifecycle.PER_CLASS)
    class PubSubOutage extends OnConnections implements PubSubOutageContract {
        @BeforeAll
        void onlyOnce() {
            assumeOneRun();
        }
    }

    @Nested
    class DisturbedSession extends OnConnections implements DisturbedSessionContract {}

    @Nested
    class StoredSession extends OnConnections implements StoredSessionContract {}

    @Nested
    @TestInstance(Lifecycle.PER_CLASS)
    class Faults extends OnConnections implements FaultContract {
        @BeforeAll
        void onlyOnce() {
            assumeOneRun();
        }
    }

    @Nested
    @TestInstance(Lifecycle.PER_CLASS)
    class LostReplies extends OnConnections implements LostReplyContract {
        @BeforeAll
        void onlyOnce() {
            assumeOneRun();
        }
    }

    @Nested
    @TestInstance(Lifecycle.PER_CLASS)
    class SilentConnections extends OnConnections implements SilentConnectionContract {
        @BeforeAll
        void onlyOnce() {
            assumeOneRun();
        }
    }

    @Nested
    @TestInstance(Lifecycle.PER_CLASS)
    class ClusterFaults extends OnConnections implements ClusterFaultContract {
        @BeforeAll
        void onlyOnce() {
            assumeOneRun();
        }
    }

    @Nested
    @TestInstance(Lifecycle.PER_CLASS)
    class MovingSlot extends OnConnections implements MovingSlotContract {
        @BeforeAll
        void onlyOnce() {
            assumeOneRun();
        }
    }

    @Nested
    @TestInstance(Lifecycle.PER_CLASS)
    class Tls extends OnConnections implements TlsContract {
        @BeforeAll
        void onlyOnce() {
            assumeOneRun();
        }
    }

    private void assumeOneRun() {
        assumeThat(redis())
                .as("faults, and boards of a million, are the same on every server, so one run is enough")
                .isSameAs(TestRedis.shared());
    }
}
