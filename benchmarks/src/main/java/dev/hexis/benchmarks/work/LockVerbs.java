package dev.hexis.benchmarks.work;

import dev.hexis.domain.lock.Lease;
import dev.hexis.lua.LockCalls;
import dev.hexis.lua.Wire;
import dev.hexis.ports.Ports;
import java.time.Duration;
import java.util.List;

final class LockVerbs {
    private static final Duration TTL = Duration.ofMinutes(10);

    private LockVerbs() {}

    static List<Work> of(Wire wire) {
        LockCalls calls = wire.lock();
        return List.of(
                Verb.of(
                        "lock: renew",
                        LockVerbs::lease,
                        (ports, name, lease) -> ports.lock().renew(lease, TTL).isPresent(),
                        (name, lease) -> List.of(calls.renew(lease, TTL))),
                Verb.of(
                        "lock: inspect",
                        LockVerbs::lease,
                        (ports, name, lease) -> ports.lock().inspect(name).isPresent(),
                        (name, lease) -> List.of(calls.inspect(name))),
                Verb.of(
                        "lock: acquire one that another holds",
                        LockVerbs::lease,
                        (ports, name, lease) ->
                                ports.lock().tryAcquire(name, "another", TTL).isEmpty(),
                        (name, lease) -> List.of(calls.tryAcquire(name, "another", TTL))));
    }

    private static Lease lease(Ports ports, String name) {
        return ports.lock().tryAcquire(name, "owner", TTL).orElseThrow();
    }
}
