package dev.hexis.lua;

import dev.hexis.domain.lock.FencingToken;
import dev.hexis.domain.lock.Lease;
import dev.hexis.domain.lock.LockRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The calls of the distributed lock. What each does is said at the port; bad arguments are refused here. */
public final class LockCalls {
    private static final String AREA = "lock-1";

    private final Wire wire;

    LockCalls(Wire wire) {
        this.wire = wire;
    }

    /** Takes the lock, or gets its own lease again. */
    public ScriptCall<Optional<Lease>> tryAcquire(String name, String owner, Duration ttl) {
        LockRequest request = new LockRequest(name, owner, ttl);
        List<byte[]> arguments = wire.arguments(utf8(owner), millis(ttl));
        return new ScriptCall<>(Script.LOCK_ACQUIRE, List.of(lock(name)), arguments, reply -> acquired(request, reply));
    }

    /** Makes a lease last longer. */
    public ScriptCall<Optional<Lease>> renew(Lease lease, Duration ttl) {
        LockRequest request = new LockRequest(lease.name(), lease.owner(), ttl);
        Lease renewed = new Lease(request.name(), request.owner(), lease.token(), ttl);
        List<byte[]> arguments = wire.arguments(utf8(lease.owner()), token(lease), millis(ttl));
        return new ScriptCall<>(
                Script.LOCK_RENEW,
                List.of(lock(lease.name())),
                arguments,
                reply -> reply.integer(0) == 1 ? Optional.of(renewed) : Optional.empty());
    }

    /** Ends a lease. */
    public ScriptCall<Boolean> release(Lease lease) {
        byte[] channel = utf8(wire.pubSub().name(LockRequest.freedChannel(lease.name())));
        List<byte[]> arguments = wire.arguments(utf8(lease.owner()), token(lease), channel);
        return new ScriptCall<>(
                Script.LOCK_RELEASE, List.of(lock(lease.name())), arguments, reply -> reply.integer(0) == 1);
    }

    /** Says who holds the lock. */
    public ScriptCall<Optional<Lease>> inspect(String name) {
        return new ScriptCall<>(
                Script.LOCK_INSPECT,
                List.of(lock(LockRequest.checkedName(name))),
                wire.arguments(),
                reply -> reply.isEmpty() ? Optional.empty() : Optional.of(inspected(name, reply)));
    }

    private static Optional<Lease> acquired(LockRequest request, Reply reply) {
        if (reply.integer(0) == 0) {
            return Optional.empty();
        }
        FencingToken token = new FencingToken(reply.integer(1));
        return Optional.of(new Lease(request.name(), request.owner(), token, Micros.duration(reply.integer(2))));
    }

    private static Lease inspected(String name, Reply reply) {
        return new Lease(name, reply.text(2), new FencingToken(reply.integer(0)), Micros.duration(reply.integer(1)));
    }

    private String lock(String name) {
        return wire.key(AREA, name, "lease");
    }

    private static byte[] token(Lease lease) {
        return Ascii.bytes(lease.token().value());
    }

    private static byte[] millis(Duration ttl) {
        return Ascii.bytes(ttl.toMillis());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
