package dev.hexis.adapter.memory;

import dev.hexis.domain.lock.FencingToken;
import dev.hexis.domain.lock.Lease;
import dev.hexis.domain.lock.LockRequest;
import dev.hexis.ports.lock.DistributedLock;
import dev.hexis.ports.pubsub.PubSub;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The lock in memory; one act on a lock at a time. The last token is kept for ever, which a server need not. */
final class MemoryLock implements DistributedLock {
    private record Held(String owner, long token, long ends) {
        boolean isOf(Lease lease) {
            return owner.equals(lease.owner()) && token == lease.token().value();
        }
    }

    private final ConcurrentHashMap<String, Held> locks = new ConcurrentHashMap<>();
    private final InstantSource time;
    private final Runnable requireOpen;
    private final PubSub announcements;

    MemoryLock(InstantSource time, Runnable requireOpen, PubSub announcements) {
        this.time = time;
        this.requireOpen = requireOpen;
        this.announcements = announcements;
    }

    @Override
    public Optional<Lease> tryAcquire(String name, String owner, Duration ttl) {
        LockRequest request = new LockRequest(name, owner, ttl);
        long now = now();
        Held held = locks.compute(name, (key, known) -> {
            if (known != null && known.ends() > now) {
                return known.owner().equals(owner) ? held(request, known.token(), now) : known;
            }
            return held(request, Math.max(known == null ? 0 : known.token() + 1, now), now);
        });
        return live(held, now).filter(live -> live.owner().equals(owner)).map(live -> lease(name, live, now));
    }

    @Override
    public Optional<Lease> renew(Lease lease, Duration ttl) {
        LockRequest request = new LockRequest(lease.name(), lease.owner(), ttl);
        long now = now();
        Held held = locks.computeIfPresent(
                lease.name(),
                (key, known) -> known.isOf(lease) && known.ends() > now ? held(request, known.token(), now) : known);
        return live(held, now).filter(live -> live.isOf(lease)).map(live -> lease(lease.name(), live, now));
    }

    @Override
    public boolean release(Lease lease) {
        LockRequest.checkedName(lease.name());
        long now = now();
        boolean[] released = new boolean[1];
        locks.computeIfPresent(lease.name(), (key, known) -> {
            released[0] = known.isOf(lease) && known.ends() > now;
            return released[0] ? new Held(known.owner(), known.token(), Long.MIN_VALUE) : known;
        });
        if (released[0]) {
            String token = Long.toString(lease.token().value());
            announcements.publish(
                    LockRequest.freedChannel(lease.name()).name(), token.getBytes(StandardCharsets.US_ASCII));
        }
        return released[0];
    }

    @Override
    public Optional<Lease> inspect(String name) {
        long now = now();
        Held held = locks.get(LockRequest.checkedName(name));
        return live(held, now).map(live -> lease(name, live, now));
    }

    private long now() {
        requireOpen.run();
        return Micros.of(time.instant());
    }

    private static Optional<Held> live(@Nullable Held held, long now) {
        return Optional.ofNullable(held).filter(known -> known.ends() > now);
    }

    private static Held held(LockRequest request, long token, long now) {
        return new Held(request.owner(), token, now + Micros.of(request.ttl()));
    }

    private static Lease lease(String name, Held held, long now) {
        return new Lease(name, held.owner(), new FencingToken(held.token()), Micros.duration(held.ends() - now));
    }
}
