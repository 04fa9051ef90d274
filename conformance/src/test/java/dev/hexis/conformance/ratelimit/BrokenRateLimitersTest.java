package dev.hexis.conformance.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.hexis.adapter.memory.MemoryPorts;
import dev.hexis.conformance.AdapterContract;
import dev.hexis.domain.ratelimit.Decision;
import dev.hexis.domain.ratelimit.LimitStatus;
import dev.hexis.domain.ratelimit.RateLimit;
import dev.hexis.ports.Ports;
import dev.hexis.ports.cache.Cache;
import dev.hexis.ports.eventlog.EventGroups;
import dev.hexis.ports.eventlog.EventLog;
import dev.hexis.ports.leaderboard.Leaderboard;
import dev.hexis.ports.lock.DistributedLock;
import dev.hexis.ports.pubsub.PubSub;
import dev.hexis.ports.ratelimit.RateLimiter;
import dev.hexis.ports.session.SessionStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;

/** The kit is worth what it refuses: each of these limiters is broken in one way, and the contract must say so. */
final class BrokenRateLimitersTest {

    @Test
    void refusesALimiterThatChargesRefusedRequests() {
        assertThat(failures(ChargesRefused.class)).contains("refusedRequestsCostNothing(Algorithm)");
    }

    @Test
    void refusesALimiterThatReadsAndThenWrites() {
        assertThat(failures(ReadsThenWrites.class))
                .contains("callersAtTheSameTimeAreGrantedExactlyTheLimit(Algorithm)");
    }

    @Test
    void refusesALimiterThatMintsWhenTheClockStepsBack() {
        assertThat(failures(MintsOnStepBack.class)).contains("aStepBackMintsNothing(Algorithm)");
    }

    @Test
    void refusesALimiterThatRefundsBlindly() {
        assertThat(failures(RefundsBlindly.class))
                .contains("aRefundAfterThePermitsCameBackByThemselvesGivesNothing(Algorithm)");
    }

    @Test
    void refusesALimiterThatChargesOneLimitAfterTheOther() {
        assertThat(failures(OneAfterTheOther.class)).contains("ifOneLimitDeniesNoneIsCharged()");
    }

    @Test
    void refusesALimiterThatRoundsWaitsToMilliseconds() {
        assertThat(failures(RoundsWaits.class)).contains("passesWhenRetryAfterIsOverAndNoSooner(Algorithm)");
    }

    @Test
    void refusesALimiterThatIsOffByOneMicrosecondNowAndThen() {
        assertThat(failures(LateByAMicrosecond.class)).contains("agreesWithTheModelOnASchedule(long)");
    }

    private static Set<String> failures(Class<? extends Broken> contract) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(contract))
                .execute()
                .testEvents()
                .failed()
                .map(event -> event.getTestDescriptor()
                        .getParent()
                        .filter(parent -> parent.getDisplayName().contains("("))
                        .orElse(event.getTestDescriptor())
                        .getDisplayName())
                .collect(Collectors.toSet());
    }

    /** A limiter that hands everything to the model but for what a subclass breaks. */
    abstract static class Broken extends AdapterContract {
        RateLimiter model = MemoryPorts.open().rateLimiter();

        @Override
        protected Ports open(InstantSource time) {
            MemoryPorts ports = MemoryPorts.open(time);
            model = ports.rateLimiter();
            return new BrokenPorts(ports, new BrokenLimiter(this));
        }

        Decision tryAcquire(String subject, long permits, List<? extends RateLimit> limits) {
            return model.tryAcquire(subject, permits, limits);
        }

        Decision refund(String subject, long permits, Decision receipt) {
            return model.refund(subject, permits, receipt);
        }
    }

    record BrokenPorts(Ports ports, RateLimiter rateLimiter) implements Ports {
        @Override
        public Cache cache() {
            return ports.cache();
        }

        @Override
        public DistributedLock lock() {
            return ports.lock();
        }

        @Override
        public EventLog eventLog() {
            return ports.eventLog();
        }

        @Override
        public EventGroups eventGroups() {
            return ports.eventGroups();
        }

        @Override
        public Leaderboard leaderboard() {
            return ports.leaderboard();
        }

        @Override
        public PubSub pubSub() {
            return ports.pubSub();
        }

        @Override
        public SessionStore sessions() {
            return ports.sessions();
        }

        @Override
        public void ping() {
            ports.ping();
        }

        @Override
        public void close() {
            ports.close();
        }
    }

    record BrokenLimiter(Broken broken) implements RateLimiter {
        @Override
        public Decision tryAcquire(String subject, long permits, List<? extends RateLimit> limits) {
            return broken.tryAcquire(subject, permits, limits);
        }

        @Override
        public List<Decision> tryAcquireEach(String subject, List<Long> costs, List<? extends RateLimit> limits) {
            return broken.model.tryAcquireEach(subject, costs, limits);
        }

        @Override
        public Decision peek(String subject, long permits, List<? extends RateLimit> limits) {
            return broken.model.peek(subject, permits, limits);
        }

        @Override
        public Decision refund(String subject, long permits, Decision receipt) {
            return broken.refund(subject, permits, receipt);
        }

        @Override
        public boolean reset(String subject, List<? extends RateLimit> limits) {
            return broken.model.reset(subject, limits);
        }
    }

    static final class ChargesRefused extends Broken {
        @Override
        Decision tryAcquire(String subject, long permits, List<? extends RateLimit> limits) {
            Decision decision = model.tryAcquire(subject, permits, limits);
            if (!decision.isAllowed()) {
                model.tryAcquire(subject, 1, limits);
            }
            return decision;
        }
    }

    static final class ReadsThenWrites extends Broken {
        @Override
        Decision tryAcquire(String subject, long permits, List<? extends RateLimit> limits) {
            Decision read = model.peek(subject, permits, limits);
            LockSupport.parkNanos(100_000); // as long as a round trip
            Decision written = model.tryAcquire(subject, permits, limits);
            return read.isAllowed() ? read : written;
        }
    }

    static final class MintsOnStepBack extends Broken {
        private final AtomicReference<Instant> latest = new AtomicReference<>(Instant.MIN);

        @Override
        Decision tryAcquire(String subject, long permits, List<? extends RateLimit> limits) {
            Instant now = model.peek(subject, 1, limits).at();
            if (now.isBefore(latest.getAndSet(now))) {
                model.reset(subject, limits);
            }
            return model.tryAcquire(subject, permits, limits);
        }
    }

    static final class RefundsBlindly extends Broken {
        @Override
        Decision refund(String subject, long permits, Decision receipt) {
            model.refund(subject, permits, receipt);
            model.reset(
                    subject, receipt.limits().stream().map(LimitStatus::limit).toList());
            return model.peek(
                    subject,
                    permits,
                    receipt.limits().stream().map(LimitStatus::limit).toList());
        }
    }

    static final class OneAfterTheOther extends Broken {
        @Override
        Decision tryAcquire(String subject, long permits, List<? extends RateLimit> limits) {
            List<Decision> decisions = limits.stream()
                    .map(limit -> model.tryAcquire(subject, permits, List.of(limit)))
                    .toList();
            return new Decision(
                    permits,
                    model.peek(subject, permits, limits).at(),
                    decisions.stream().map(Decision::binding).toList());
        }
    }

    static final class RoundsWaits extends Broken {
        @Override
        Decision tryAcquire(String subject, long permits, List<? extends RateLimit> limits) {
            Decision decision = model.tryAcquire(subject, permits, limits);
            return new Decision(
                    decision.permits(),
                    decision.at(),
                    decision.limits().stream().map(RoundsWaits::rounded).toList());
        }

        private static LimitStatus rounded(LimitStatus status) {
            Duration retry = status.retryAfter().equals(LimitStatus.NEVER)
                    ? LimitStatus.NEVER
                    : Duration.ofMillis(status.retryAfter().toMillis());
            return new LimitStatus(status.limit(), status.remaining(), retry, status.resetAfter());
        }
    }

    static final class LateByAMicrosecond extends Broken {
        @Override
        protected Ports open(InstantSource time) {
            return super.open(() -> late(time.instant()));
        }

        private static Instant late(Instant instant) {
            return ChronoUnit.MICROS.between(Instant.EPOCH, instant) % 7 == 0 ? instant.plusNanos(1000) : instant;
        }
    }
}
