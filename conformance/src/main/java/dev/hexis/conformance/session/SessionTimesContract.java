package dev.hexis.conformance.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexis.domain.session.AttributeDelta;
import dev.hexis.domain.session.Attributes;
import dev.hexis.domain.session.SaveOutcome;
import dev.hexis.domain.session.Session;
import dev.hexis.domain.session.SessionPolicy;
import dev.hexis.domain.session.SessionToken;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When sessions end. */
public interface SessionTimesContract extends OnSessions {

    @Test
    default void aSessionEndsAfterItsIdleTimeAndNoSooner() {
        SessionToken token = login(newPrincipal());
        SessionToken other = login(newPrincipal());

        clock().advance(POLICY.idle().minus(TICK));
        assertThat(sessions().open(token)).isPresent();
        clock().advance(TICK);
        assertThat(sessions().open(other)).isEmpty();
        assertThat(sessions().open(token)).isPresent();
    }

    @Test
    default void whatHasEndedIsNotBroughtBack() {
        SessionToken saved = login(newPrincipal());
        SessionToken rotated = login(newPrincipal());
        SessionToken destroyed = login(newPrincipal());
        clock().advance(POLICY.idle());

        assertThat(sessions().save(saved, AttributeDelta.none().set("a", "b"))).isEqualTo(new SaveOutcome.Absent());
        assertThat(sessions().rotate(rotated)).isEmpty();
        assertThat(sessions().destroy(destroyed)).isFalse();
        for (SessionToken token : List.of(saved, rotated, destroyed)) {
            assertThat(sessions().open(token)).isEmpty();
        }
    }

    @Test
    default void anyUseMakesTheIdleTimeBeginAnew() {
        SessionToken token = login(newPrincipal());
        Duration most = POLICY.idle().minus(TICK);

        clock().advance(most);
        assertThat(sessions().open(token)).isPresent();
        clock().advance(most);
        assertThat(sessions().save(token, AttributeDelta.none())).isEqualTo(new SaveOutcome.Saved(1));
        clock().advance(most);
        SessionToken next = sessions().rotate(token).orElseThrow();
        clock().advance(most);
        assertThat(sessions().open(next)).isPresent();
    }

    @Test
    default void useIsWrittenDownOnceATwentiethOfTheIdleTimeHasPassed() {
        SessionToken token = login(newPrincipal());
        Instant start = clock().instant();
        Duration twentieth = POLICY.idle().dividedBy(20);

        clock().advance(twentieth.minus(TICK));
        assertThat(sessions().open(token).orElseThrow().info().lastSeenAt()).isEqualTo(start);
        clock().advance(TICK);
        Session seen = sessions().open(token).orElseThrow();

        assertThat(seen.info().lastSeenAt()).isEqualTo(start.plus(twentieth));
        assertThat(seen.info().expiresAt()).isEqualTo(start.plus(twentieth).plus(POLICY.idle()));
        assertThat(seen.info().createdAt()).isEqualTo(start);
    }

    @Test
    default void noUseMovesTheAbsoluteEnd() {
        SessionToken token = login(newPrincipal());
        Instant end = clock().instant().plus(POLICY.absolute());
        Duration step = POLICY.absolute().dividedBy(8);
        for (int i = 1; i < 8; i++) {
            clock().advance(step);
            sessions().save(token, AttributeDelta.none());
            token = sessions().rotate(token).orElseThrow();
            assertThat(sessions().open(token).orElseThrow().info().endsAt()).isEqualTo(end);
        }

        assertThat(sessions().open(token).orElseThrow().info().expiresAt()).isEqualTo(end);
        clock().advance(step.minus(TICK));
        assertThat(sessions().open(token)).isPresent();
        clock().advance(TICK);
        assertThat(sessions().save(token, AttributeDelta.none())).isEqualTo(new SaveOutcome.Absent());
        assertThat(sessions().open(token)).isEmpty();
    }

    @Test
    default void theLongestAndTheShortestTimesAreExact() {
        Instant start = clock().instant();
        Duration longest = Duration.ofDays(400);
        Session session = sessions()
                .create(newPrincipal(), Attributes.none(), new SessionPolicy(longest, longest))
                .session();
        assertThat(session.info().endsAt()).isEqualTo(start.plus(longest));

        Duration shortest = Duration.ofSeconds(1);
        SessionToken token = sessions()
                .create(newPrincipal(), Attributes.none(), new SessionPolicy(shortest, shortest))
                .token();
        clock().advance(shortest.minus(TICK));
        assertThat(sessions().open(token)).isPresent();
        clock().advance(TICK);
        assertThat(sessions().open(token)).isEmpty();
    }

    @Test
    default void aClockThatStepsBackLengthensNoIdleTimeOnceTheSessionIsUsed() {
        SessionToken token = login(newPrincipal());
        clock().advance(Duration.ofMinutes(-10));
        assertThat(sessions().open(token).orElseThrow().info().lastSeenAt()).isEqualTo(clock().instant());

        clock().advance(POLICY.idle());
        assertThat(sessions().open(token)).isEmpty();
    }
}
