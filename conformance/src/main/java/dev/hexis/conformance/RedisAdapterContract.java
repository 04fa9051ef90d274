package dev.hexis.conformance;

import dev.hexis.conformance.lock.StoredLockContract;
import dev.hexis.conformance.ratelimit.StoredStateContract;
import dev.hexis.ports.Ports;
import dev.hexis.ports.RedisSettings;
import java.time.InstantSource;
import org.junit.jupiter.api.Nested;

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

    @Override
    protected final Ports open(InstantSource time) {
        return connect(TestRedis.shared().settings(), time);
    }

    abstract class OnConnections {
        public final Ports connect(RedisSettings settings) {
            return RedisAdapterContract.this.connect(settings);
        }
    }

    @Nested
    class StoredState extends OnConnections implements StoredStateContract {}

    @Nested
    class StoredLock extends OnConnections implements StoredLockContract {}

    @Nested
    class Faults extends OnConnections implements FaultContract {}
}
