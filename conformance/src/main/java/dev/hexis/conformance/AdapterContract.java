package dev.hexis.conformance;

import dev.hexis.conformance.cache.CacheArgumentsContract;
import dev.hexis.conformance.cache.CacheContract;
import dev.hexis.conformance.cache.CacheLeaseContract;
import dev.hexis.conformance.cache.CacheModelContract;
import dev.hexis.conformance.cache.CacheShardsContract;
import dev.hexis.conformance.cache.CacheTagsContract;
import dev.hexis.conformance.cache.OvertakenFillContract;
import dev.hexis.conformance.eventlog.AppendContract;
import dev.hexis.conformance.eventlog.EventModelContract;
import dev.hexis.conformance.eventlog.GroupContract;
import dev.hexis.conformance.eventlog.LargeEventsContract;
import dev.hexis.conformance.eventlog.LeaseContract;
import dev.hexis.conformance.eventlog.ReadContract;
import dev.hexis.conformance.eventlog.TrimContract;
import dev.hexis.conformance.eventlog.WaitingContract;
import dev.hexis.conformance.leaderboard.BoardArgumentsContract;
import dev.hexis.conformance.leaderboard.BoardLifeContract;
import dev.hexis.conformance.leaderboard.LeaderboardModelContract;
import dev.hexis.conformance.leaderboard.RankingContract;
import dev.hexis.conformance.leaderboard.RepeatedSubmissionContract;
import dev.hexis.conformance.leaderboard.SubmissionContract;
import dev.hexis.conformance.lock.LockContract;
import dev.hexis.conformance.lock.LockModelContract;
import dev.hexis.conformance.pubsub.ListenerContract;
import dev.hexis.conformance.pubsub.PubSubContract;
import dev.hexis.conformance.pubsub.PubSubModelContract;
import dev.hexis.conformance.ratelimit.AcquisitionContract;
import dev.hexis.conformance.ratelimit.ClockContract;
import dev.hexis.conformance.ratelimit.ExactnessContract;
import dev.hexis.conformance.ratelimit.ModelContract;
import dev.hexis.conformance.ratelimit.RefundContract;
import dev.hexis.conformance.ratelimit.SeveralLimitsContract;
import dev.hexis.conformance.ratelimit.UnhappyArgumentsContract;
import dev.hexis.conformance.session.PrincipalSessionsContract;
import dev.hexis.conformance.session.SessionContract;
import dev.hexis.conformance.session.SessionModelContract;
import dev.hexis.conformance.session.SessionRotationContract;
import dev.hexis.conformance.session.SessionTimesContract;
import dev.hexis.domain.pubsub.Topic;
import dev.hexis.ports.PortException;
import dev.hexis.ports.Ports;
import dev.hexis.ports.pubsub.PubSub.Subscription;
import java.time.InstantSource;
import java.util.Objects;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * Everything that every adapter promises. Extend it, open your ports, and run it:
 *
 * <pre>{@code
 * final class MyConformanceTest extends AdapterContract {
 *     @Override
 *     protected Ports open(InstantSource time) {
 *         return MyPorts.open(time);
 *     }
 * }
 * }</pre>
 */
@TestInstance(Lifecycle.PER_CLASS)
public abstract class AdapterContract {
    private final MovableClock clock = new MovableClock();
    private @Nullable Ports opened;

    /** For subclasses. */
    protected AdapterContract() {}

    /** Opens ports that take the time from a source instead of from the server. */
    protected abstract Ports open(InstantSource time);

    @BeforeAll
    final void openPorts() {
        opened = open(clock);
    }

    @AfterAll
    final void closePorts() {
        ports().close();
    }

    private Ports ports() {
        return Objects.requireNonNull(opened, "the ports are opened before the first test");
    }

    @Test
    void answersWhenAsked() {
        ports().ping();
    }

    @Test
    void closedPortsSayThatTheyAreClosed() {
        Ports closing = open(clock);
        closing.close();
        closing.close();

        Assertions.assertThatThrownBy(closing::ping)
                .isInstanceOfSatisfying(PortException.class, AdapterContract::isClosed);
    }

    @Test
    void closingEndsSubscriptionsAndThenNoneBegins() {
        Ports closing = open(clock);
        dev.hexis.ports.pubsub.PubSub pubSub = closing.pubSub();
        Subscription subscription = pubSub.subscribe(Topic.channel("c"), message -> {});
        closing.close();

        Assertions.assertThat(subscription.isActive()).isFalse();
        Assertions.assertThatThrownBy(() -> pubSub.subscribe(Topic.channel("c"), message -> {}))
                .isInstanceOfSatisfying(PortException.class, AdapterContract::isClosed);
        Assertions.assertThatThrownBy(() -> pubSub.publish("c", new byte[0]))
                .isInstanceOfSatisfying(PortException.class, AdapterContract::isClosed);
        subscription.close();
    }

    /** Whether publishing says of all receivers how many they are. */
    boolean countsAllReceivers() {
        return true;
    }

    /** How many of so many random schedules are run. */
    int schedules(int all) {
        return all;
    }

    private static void isClosed(PortException fault) {
        Assertions.assertThat(fault.reason()).isEqualTo(PortException.Reason.CLOSED);
    }

    abstract class OnPorts {
        public final Ports ports() {
            return AdapterContract.this.ports();
        }

        public final MovableClock clock() {
            return clock;
        }

        public final boolean countsAllReceivers() {
            return AdapterContract.this.countsAllReceivers();
        }

        public final int schedules(int all) {
            return AdapterContract.this.schedules(all);
        }
    }

    @Nested
    class Acquisition extends OnPorts implements AcquisitionContract {}

    @Nested
    class SeveralLimits extends OnPorts implements SeveralLimitsContract {}

    @Nested
    class Exactness extends OnPorts implements ExactnessContract {}

    @Nested
    class Clock extends OnPorts implements ClockContract {}

    @Nested
    class Refund extends OnPorts implements RefundContract {}

    @Nested
    class Model extends OnPorts implements ModelContract {}

    @Nested
    class EventAppend extends OnPorts implements AppendContract {}

    @Nested
    class EventRead extends OnPorts implements ReadContract {}

    @Nested
    class EventLarge extends OnPorts implements LargeEventsContract {}

    @Nested
    class EventGroup extends OnPorts implements GroupContract {}

    @Nested
    class EventLease extends OnPorts implements LeaseContract {}

    @Nested
    class EventTrim extends OnPorts implements TrimContract {}

    @Nested
    class EventWaiting extends OnPorts implements WaitingContract {}

    @Nested
    class EventModel extends OnPorts implements EventModelContract {}

    @Nested
    class LeaderboardRanks extends OnPorts implements RankingContract {}

    @Nested
    class LeaderboardSubmissions extends OnPorts implements SubmissionContract {}

    @Nested
    class LeaderboardRepeats extends OnPorts implements RepeatedSubmissionContract {}

    @Nested
    class LeaderboardLife extends OnPorts implements BoardLifeContract {}

    @Nested
    class LeaderboardArguments extends OnPorts implements BoardArgumentsContract {}

    @Nested
    class LeaderboardModel extends OnPorts implements LeaderboardModelContract {}

    @Nested
    class CacheEntries extends OnPorts implements CacheContract {}

    @Nested
    class CacheTags extends OnPorts implements CacheTagsContract {}

    @Nested
    class CacheLeases extends OnPorts implements CacheLeaseContract {}

    @Nested
    class CacheOvertakenFill extends OnPorts implements OvertakenFillContract {}

    @Nested
    class CacheShards extends OnPorts implements CacheShardsContract {}

    @Nested
    class CacheArguments extends OnPorts implements CacheArgumentsContract {}

    @Nested
    class CacheModel extends OnPorts implements CacheModelContract {}

    @Nested
    class Lock extends OnPorts implements LockContract {}

    @Nested
    class LockModel extends OnPorts implements LockModelContract {}

    @Nested
    class PubSub extends OnPorts implements PubSubContract {}

    @Nested
    class PubSubListener extends OnPorts implements ListenerContract {}

    @Nested
    class PubSubModel extends OnPorts implements PubSubModelContract {}

    @Nested
    class Session extends OnPorts implements SessionContract {}

    @Nested
    class SessionTimes extends OnPorts implements SessionTimesContract {}

    @Nested
    class SessionRotation extends OnPorts implements SessionRotationContract {}

    @Nested
    class PrincipalSessions extends OnPorts implements PrincipalSessionsContract {}

    @Nested
    class SessionModel extends OnPorts implements SessionModelContract {}

    @Nested
    class UnhappyArguments extends OnPorts implements UnhappyArgumentsContract {}
}
