package dev.hexis.conformance.lock;

import dev.hexis.adapter.memory.MemoryPorts;
import dev.hexis.conformance.Broken;
import dev.hexis.conformance.Kit;
import dev.hexis.domain.lock.FencingToken;
import dev.hexis.domain.lock.Lease;
import dev.hexis.domain.lock.LockRequest;
import dev.hexis.ports.Ports;
import dev.hexis.ports.lock.DistributedLock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The kit is worth what it refuses: each of these locks is broken in one way, and a contract must say so. */
final class BrokenLocksTest {

    @Test
    void passesTheModel() {
        Kit.passes(BrokenLock.class);
    }

    @Test
    void refusesALockThatAnybodyReleases() {
        Kit.refuses(AnybodyReleases.class, "anotherOwnersLockIsLeftAlone");
    }

    @Test
    void refusesALockThatAnOldLeaseReleases() {
        Kit.refuses(OldLeaseReleases.class, "anOldLeaseOfTheSameOwnerIsNotTheNewOne");
    }

    @Test
    void refusesALockWhoseTokenIsTheClocksAlone() {
        Kit.refuses(TokenIsTheTime.class, "tokensGrowWithEveryAcquisition");
    }

    @Test
    void refusesALockWhoseTokenRepeatsAfterTheEndOfALease() {
        Kit.refuses(TokenRepeats.class, "tokensGrowThoughTheLastLeaseEndedByItself", "agreesWithTheModelOfTheLock");
    }

    @Test
    void refusesALockThatIsRenewedAfterItsEnd() {
        Kit.refuses(RenewsWhatHasEnded.class, "aLeaseThatHasEndedIsNotBroughtBack");
    }

    @Test
    void refusesALockThatRefusesItsOwnOwner() {
        Kit.refuses(RefusesItsOwner.class, "askingAgainGivesTheSameLeaseAndAFreshTime");
    }

    @Test
    void refusesALockThatReadsAndThenWrites() {
        Kit.refuses(ReadsThenWrites.class, "oneOfManyOwnersAtTheSameTimeAcquires");
    }

    @Test
    void refusesALockThatEndsAMillisecondTooLate() {
        Kit.refuses(EndsLate.class, "secondOwnerIsRefusedUntilTheTimeIsOverAndNoLonger");
    }

    @Test
    void refusesALockThatDropsCharactersOfNames() {
        Kit.refuses(DropsCharacters.class, "namesOfAnyCharactersDoNotMeet");
    }

    @Test
    void refusesALockThatAnnouncesWhatItHasNotReleased() {
        Kit.refuses(AnnouncesEveryRelease.class, "aReleaseIsHeardByThoseWhoWaitAndARefusedOneIsNot");
    }

    @Test
    void refusesALockThatAnnouncesNothing() {
        Kit.refusesWithin(
                Duration.ofSeconds(1),
                AnnouncesNothing.class,
                "aReleaseIsHeardByThoseWhoWaitAndARefusedOneIsNot",
                "releasesOfAnyLockCanBeAnnounced");
    }

    /** As good as the model, until something is overridden. */
    static class BrokenLock extends Broken implements LockContract, LockModelContract, DistributedLock {
        DistributedLock well() {
            return model().lock();
        }

        @Override
        public Optional<Lease> tryAcquire(String name, String owner, Duration ttl) {
            return well().tryAcquire(name, owner, ttl);
        }

        @Override
        public Optional<Lease> renew(Lease lease, Duration ttl) {
            return well().renew(lease, ttl);
        }

        @Override
        public boolean release(Lease lease) {
            return well().release(lease);
        }

        @Override
        public Optional<Lease> inspect(String name) {
            return well().inspect(name);
        }
    }

    static final class AnybodyReleases extends BrokenLock {
        @Override
        public boolean release(Lease lease) {
            return inspect(lease.name()).filter(super::release).isPresent();
        }
    }

    static final class OldLeaseReleases extends BrokenLock {
        @Override
        public boolean release(Lease lease) {
            return inspect(lease.name())
                    .filter(held -> held.owner().equals(lease.owner()))
                    .filter(super::release)
                    .isPresent();
        }
    }

    /** A lock whose tokens are others than the model's. */
    abstract static class OtherTokens extends BrokenLock {
        private final Map<Lease, Lease> told = new HashMap<>();

        abstract FencingToken told(Lease lease);

        @Override
        public Optional<Lease> tryAcquire(String name, String owner, Duration ttl) {
            return super.tryAcquire(name, owner, ttl).map(this::inOtherWords);
        }

        @Override
        public boolean release(Lease lease) {
            return super.release(told.getOrDefault(lease, lease));
        }

        private Lease inOtherWords(Lease lease) {
            Lease other = new Lease(lease.name(), lease.owner(), told(lease), lease.remaining());
            told.put(other, lease);
            return other;
        }
    }

    static final class TokenIsTheTime extends OtherTokens {
        @Override
        FencingToken told(Lease lease) {
            return new FencingToken(ChronoUnit.MICROS.between(Instant.EPOCH, clock().instant()));
        }
    }

    static final class TokenRepeats extends OtherTokens {
        private final Map<String, FencingToken> first = new HashMap<>();

        @Override
        FencingToken told(Lease lease) {
            return first.computeIfAbsent(lease.name(), name -> lease.token());
        }

        @Override
        public boolean release(Lease lease) {
            first.remove(lease.name());
            return super.release(lease);
        }
    }

    static final class RenewsWhatHasEnded extends BrokenLock {
        @Override
        public Optional<Lease> renew(Lease lease, Duration ttl) {
            return super.renew(lease, ttl).or(() -> tryAcquire(lease.name(), lease.owner(), ttl));
        }
    }

    static final class RefusesItsOwner extends BrokenLock {
        @Override
        public Optional<Lease> tryAcquire(String name, String owner, Duration ttl) {
            return inspect(name).isPresent() ? Optional.empty() : super.tryAcquire(name, owner, ttl);
        }
    }

    static final class ReadsThenWrites extends BrokenLock {
        @Override
        public Optional<Lease> tryAcquire(String name, String owner, Duration ttl) {
            Optional<Lease> held = inspect(name);
            if (held.isPresent()) {
                return super.tryAcquire(name, owner, ttl);
            }
            letAnotherRead();
            Optional<Lease> written = super.tryAcquire(name, owner, ttl);
            while (written.isEmpty()) { // as it takes the lock for free
                inspect(name).ifPresent(super::release);
                written = super.tryAcquire(name, owner, ttl);
            }
            return written;
        }
    }

    static final class EndsLate extends BrokenLock {
        @Override
        public Optional<Lease> tryAcquire(String name, String owner, Duration ttl) {
            return super.tryAcquire(name, owner, ttl.plusMillis(1));
        }
    }

    static final class DropsCharacters extends BrokenLock {
        @Override
        public Optional<Lease> tryAcquire(String name, String owner, Duration ttl) {
            return super.tryAcquire(name.replaceAll("[^a-z0-9-]", ""), owner, ttl);
        }
    }

    static final class AnnouncesEveryRelease extends BrokenLock {
        @Override
        public boolean release(Lease lease) {
            boolean released = super.release(lease);
            if (!released) {
                byte[] token = Long.toString(lease.token().value()).getBytes(StandardCharsets.US_ASCII);
                model().pubSub().publish(LockRequest.freedChannel(lease.name()).name(), token);
            }
            return released;
        }
    }

    static final class AnnouncesNothing extends BrokenLock {
        private final Ports whereNobodyListens = MemoryPorts.open(clock());

        @Override
        DistributedLock well() {
            return whereNobodyListens.lock();
        }
    }
}
