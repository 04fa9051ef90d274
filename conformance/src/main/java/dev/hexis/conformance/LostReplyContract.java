package dev.hexis.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dev.hexis.domain.eventlog.Event;
import dev.hexis.domain.eventlog.ExpectedVersion;
import dev.hexis.domain.eventlog.StoredEvent;
import dev.hexis.domain.leaderboard.Board;
import dev.hexis.domain.leaderboard.Ranking;
import dev.hexis.domain.leaderboard.ScorePolicy;
import dev.hexis.domain.leaderboard.Submission;
import dev.hexis.domain.lock.Lease;
import dev.hexis.domain.session.Attributes;
import dev.hexis.domain.session.SessionPolicy;
import dev.hexis.domain.session.SessionToken;
import dev.hexis.ports.PortException;
import dev.hexis.ports.PortException.Reason;
import dev.hexis.ports.Ports;
import dev.hexis.ports.RedisSettings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What can be said again after a lost reply has been done, and is not done once more. */
public interface LostReplyContract extends OnRedis {
    Duration SOON = Duration.ofSeconds(1);
    Duration LATE = Duration.ofSeconds(30);
    Duration OVERLAP = Duration.ofMinutes(1);

    @Test
    default void aLockIsAcquiredOnce() {
        saidTwice(
                ports -> ports.lock().tryAcquire("another", "me", LATE),
                ports -> ports.lock().tryAcquire("n", "me", LATE),
                ports -> ports.lock().inspect("n").map(Lease::token));
    }

    @Test
    default void eventsAreAppendedOnce() {
        List<Event> events = List.of(new Event("e", "t", new byte[0]));
        saidTwice(
                ports -> ports.eventLog().append("another", ExpectedVersion.ANY, events),
                ports -> ports.eventLog().append("s", ExpectedVersion.ANY, events),
                ports -> Optional.of(ports.eventLog().read("s", 1, 10))
                        .filter(stored -> !stored.isEmpty())
                        .map(stored -> stored.stream().map(StoredEvent::version).toList()));
    }

    @Test
    default void aSubmissionWithAnIdIsCountedOnce() {
        Board board = Board.named("b").withPolicy(ScorePolicy.SUM);
        saidTwice(
                ports -> ports.leaderboard().submit(board, Submission.of("another", 7)),
                ports -> ports.leaderboard().submit(board, Submission.of("m", 7).withId("once")),
                ports -> ports.leaderboard().standing(board, "m", Ranking.ORDINAL));
    }

    @Test
    default void aTokenIsRotatedOnce() {
        SessionToken[] old = new SessionToken[1];
        saidTwice(
                ports -> {
                    ports.sessions().rotate(login(ports));
                    old[0] = login(ports);
                },
                ports -> ports.sessions().rotate(old[0], OVERLAP),
                ports -> ports.sessions().rotate(old[0], OVERLAP));
    }

    /**
     * Loses the reply to an act, and does it again.
     *
     * @param before tells the server the script
     * @param effect what others see of it
     */
    private <T> void saidTwice(Consumer<Ports> before, Consumer<Ports> act, Function<Ports, Optional<T>> effect) {
        RedisSettings direct = TestRedis.shared().settings();
        try (FaultProxy proxy = FaultProxy.before(direct);
                Ports ports = connect(proxy.settings().withTimeouts(SOON, SOON));
                Ports witness = connect(direct)) {
            before.accept(witness);
            proxy.loseReplies();
            PortException fault = catchThrowableOfType(PortException.class, () -> act.accept(ports));
            assertThat(fault.reason()).isEqualTo(Reason.OUTCOME_UNKNOWN);
            Optional<T> done = effect.apply(witness);
            assertThat(done).isPresent();
            proxy.passReplies();
            await().atMost(LATE).ignoreExceptions().untilAsserted(ports::ping);

            act.accept(ports);

            assertThat(effect.apply(witness)).isEqualTo(done);
        }
    }

    private static SessionToken login(Ports ports) {
        return ports.sessions()
                .create("p", Attributes.none(), SessionPolicy.standard())
                .token();
    }
}
