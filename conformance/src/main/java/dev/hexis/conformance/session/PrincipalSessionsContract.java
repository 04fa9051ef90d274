package dev.hexis.conformance.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexis.domain.session.AttributeDelta;
import dev.hexis.domain.session.Attributes;
import dev.hexis.domain.session.SaveOutcome;
import dev.hexis.domain.session.SessionInfo;
import dev.hexis.domain.session.SessionPolicy;
import dev.hexis.domain.session.SessionToken;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** All that one principal has: seen in a list, ended one by one, and ended at once. */
public interface PrincipalSessionsContract extends OnSessions {

    @Test
    default void theListHasThePrincipalsSessionsTheOldestFirst() {
        String principal = newPrincipal();
        login(newPrincipal());
        List<SessionInfo> created = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            created.add(sessions()
                    .create(principal, Attributes.none(), POLICY)
                    .session()
                    .info());
            clock().advance(Duration.ofSeconds(1));
        }

        assertThat(sessions().list(principal)).isEqualTo(created);
        assertThat(sessions().list(newPrincipal())).isEmpty();
    }

    @Test
    default void theListShowsWhenSessionsWereUsedAndWhenTheyEnd() {
        String principal = newPrincipal();
        SessionToken token = login(principal);
        clock().advance(Duration.ofMinutes(5));
        SessionInfo used = sessions().open(token).orElseThrow().info();

        assertThat(sessions().list(principal)).containsExactly(used);
        assertThat(used.lastSeenAt()).isEqualTo(clock().instant());
    }

    @Test
    default void lookingAtTheListUsesNothing() {
        String principal = newPrincipal();
        SessionToken token = login(principal);
        clock().advance(POLICY.idle().minus(TICK));
        sessions().list(principal);
        clock().advance(TICK);

        assertThat(sessions().list(principal)).isEmpty();
        assertThat(sessions().open(token)).isEmpty();
    }

    @Test
    default void theListHasNoneThatEndedOrWereDestroyed() {
        String principal = newPrincipal();
        sessions().create(principal, Attributes.none(), new SessionPolicy(Duration.ofSeconds(1), Duration.ofHours(1)));
        SessionToken destroyed = login(principal);
        SessionToken live = login(principal);
        sessions().destroy(destroyed);
        clock().advance(Duration.ofSeconds(1));

        assertThat(sessions().list(principal)).extracting(SessionInfo::handle).containsExactly(live.handle());
    }

    @Test
    default void aSessionIsEndedByItsHandle() {
        String principal = newPrincipal();
        SessionToken lost = login(principal);
        SessionToken mine = login(principal);

        assertThat(sessions().destroy(newPrincipal(), lost.handle())).isFalse();
        assertThat(sessions().destroy(principal, lost.handle())).isTrue();

        assertThat(sessions().destroy(principal, lost.handle())).isFalse();
        assertThat(sessions().open(lost)).isEmpty();
        assertThat(sessions().open(mine)).isPresent();
    }

    @Test
    default void oneThatHasEndedIsNotEndedAgain() {
        String principal = newPrincipal();
        String another = newPrincipal();
        SessionToken token = login(principal);
        login(another);
        clock().advance(POLICY.idle());

        assertThat(sessions().destroy(principal, token.handle())).isFalse();
        assertThat(sessions().destroyAll(principal)).isZero();
        assertThat(sessions().destroyAll(another)).isZero();
    }

    @Test
    default void loggingOutEverywhereEndsAllSessionsOfOnePrincipal() {
        String principal = newPrincipal();
        SessionToken other = login(newPrincipal());
        SessionToken first = login(principal);
        SessionToken second = login(principal);
        SessionToken rotated = sessions().rotate(second).orElseThrow();

        assertThat(sessions().destroyAll(principal)).isEqualTo(2);

        for (SessionToken token : List.of(first, second, rotated)) {
            assertThat(sessions().open(token)).isEmpty();
            assertThat(sessions().save(token, AttributeDelta.none().set("a", "b")))
                    .isEqualTo(new SaveOutcome.Absent());
            assertThat(sessions().rotate(token)).isEmpty();
            assertThat(sessions().destroy(token)).isFalse();
        }
        assertThat(sessions().list(principal)).isEmpty();
        assertThat(sessions().destroyAll(principal)).isZero();
        assertThat(sessions().open(other)).isPresent();
    }

    @Test
    default void aSessionOfAfterwardsLivesAndThoseOfBeforeStayDead() {
        String principal = newPrincipal();
        SessionToken before = login(principal);
        sessions().destroyAll(principal);

        SessionToken after = login(principal);

        assertThat(sessions().open(before)).isEmpty();
        assertThat(sessions().open(after)).isPresent();
        assertThat(sessions().list(principal)).extracting(SessionInfo::handle).containsExactly(after.handle());
    }

    @Test
    default void manySessionsAreListedAndEnded() {
        String principal = newPrincipal();
        for (int i = 0; i < 300; i++) {
            login(principal);
        }

        assertThat(sessions().list(principal)).hasSize(300);
        assertThat(sessions().destroyAll(principal)).isEqualTo(300);
        assertThat(sessions().list(principal)).isEmpty();
    }

    @Test
    default void principalsOfAnyCharactersDoNotMeet() {
        String start = newPrincipal();
        List<String> tails = List.of("", ":", "{x}", "}", "%", "%25", "*", "\n", "日本", "?", "\0", ":sessions");
        for (String tail : tails) {
            login(start + tail);
        }
        for (String tail : tails) {
            assertThat(sessions().list(start + tail))
                    .as("principal ending in '%s'", tail)
                    .hasSize(1);
            assertThat(sessions().destroyAll(start + tail))
                    .as("principal ending in '%s'", tail)
                    .isEqualTo(1);
        }
    }
}
