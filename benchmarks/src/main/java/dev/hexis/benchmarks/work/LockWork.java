package dev.hexis.benchmarks.work;

import dev.hexis.benchmarks.client.BareClient;
import dev.hexis.benchmarks.client.BareScript;
import dev.hexis.benchmarks.client.PreparedScript;
import dev.hexis.benchmarks.client.Replies;
import dev.hexis.benchmarks.load.Operation;
import dev.hexis.domain.lock.FencingToken;
import dev.hexis.domain.lock.Lease;
import dev.hexis.lua.Wire;
import dev.hexis.ports.Ports;
import dev.hexis.ports.lock.DistributedLock;
import java.time.Duration;

/** A lock that nobody else wants is acquired and released, in two round trips. */
public record LockWork(Wire wire) implements Work {
    private static final Duration TTL = Duration.ofSeconds(30);
    private static final String NAME = "NAME";
    private static final FencingToken TOKEN = new FencingToken(1_234_567_890_123L);

    @Override
    public String title() {
        return "lock: acquire and release";
    }

    @Override
    public Operation through(Ports ports) {
        DistributedLock lock = ports.lock();
        return name -> lock.tryAcquire(name, "owner", TTL).map(lock::release).orElse(false);
    }

    @Override
    public Operation byHand(BareClient client) {
        Lease lease = new Lease(NAME, "owner", TOKEN, TTL);
        String token = Long.toString(TOKEN.value());
        BareScript acquire = client.prepare(PreparedScript.of(wire.lock().tryAcquire(NAME, "owner", TTL), NAME));
        BareScript release = client.prepare(PreparedScript.of(wire.lock().release(lease), NAME, token));
        return name -> {
            Object lent = acquire.call(name);
            return Replies.integer(lent, 0) == 1
                    && Replies.integer(release.call(name, Long.toString(Replies.integer(lent, 1))), 0) == 1;
        };
    }
}
