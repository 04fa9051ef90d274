package dev.hexis.conformance.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexis.domain.session.AttributeDelta;
import dev.hexis.domain.session.Attributes;
import dev.hexis.domain.session.NewSession;
import dev.hexis.domain.session.SaveOutcome;
import dev.hexis.domain.session.Session;
import dev.hexis.domain.session.SessionPolicy;
import dev.hexis.domain.session.SessionToken;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** A session gets a new token, and requests that are under way with the old one are not lost. */
public interface SessionRotationContract extends OnSessions {
    /** How long both tokens work. */
    Duration OVERLAP = Duration.ofSeconds(5);

    @Test
    default void theNewTokenOpensTheSameSession() {
        NewSession created = sessions().create(newPrincipal(), Attributes.none().with("a", "b"), POLICY);

        SessionToken next = sessions().rotate(created.token(), OVERLAP).orElseThrow();

        assertThat(next).isNotEqualTo(created.token());
        assertThat(next.text().substring(40))
                .isNotEqualTo(created.token().text().substring(40));
        assertThat(next.handle()).isEqualTo(created.token().handle());
        assertThat(sessions().open(next)).contains(created.session());
    }

    @Test
    default void theOldTokenWorksDuringTheOverlapAndNotAfterIt() {
        SessionToken old = login(newPrincipal());
        SessionToken next = sessions().rotate(old, OVERLAP).orElseThrow();

        clock().advance(OVERLAP.minus(TICK));
        assertThat(sessions().open(old)).isPresent();
        assertThat(sessions().save(old, AttributeDelta.none().set("a", "b"))).isEqualTo(new SaveOutcome.Saved(1));
        clock().advance(TICK);
        assertThat(sessions().open(old)).isEmpty();
        assertThat(sessions().save(old, AttributeDelta.none())).isEqualTo(new SaveOutcome.Absent());
        assertThat(sessions().rotate(old, OVERLAP)).isEmpty();
        assertThat(sessions().destroy(old)).isFalse();
        assertThat(sessions().open(next).orElseThrow().attributes().text("a")).contains("b");
    }

    @Test
    default void withoutAnOverlapTheOldTokenIsDeadAtOnce() {
        SessionToken old = login(newPrincipal());
        SessionToken next = sessions().rotate(old, Duration.ZERO).orElseThrow();

        assertThat(sessions().open(old)).isEmpty();
        assertThat(sessions().rotate(old, Duration.ZERO)).isEmpty();
        assertThat(sessions().open(next)).isPresent();
    }

    @Test
    default void rotatingTheOldTokenAgainGivesTheSameNewOne() {
        SessionToken old = login(newPrincipal());
        SessionToken next = sessions().rotate(old, OVERLAP).orElseThrow();
        clock().advance(OVERLAP.minus(TICK));

        assertThat(sessions().rotate(old, OVERLAP)).contains(next);

        clock().advance(TICK); // asking again has not made the overlap longer
        assertThat(sessions().open(old)).isEmpty();
        assertThat(sessions().open(next)).isPresent();
    }

    @Test
    default void ofManyWhoRotateAtTheSameTimeAllGetTheSameToken() throws Exception {
        ExecutorService requests = Executors.newFixedThreadPool(8);
        try {
            for (int round = 0; round < 10; round++) {
                SessionToken old = login(newPrincipal());
                Set<SessionToken> given = new HashSet<>();
                List<Callable<Optional<SessionToken>>> rotations =
                        Collections.nCopies(8, () -> sessions().rotate(old, OVERLAP));
                for (Future<Optional<SessionToken>> rotation : requests.invokeAll(rotations)) {
                    given.add(rotation.get().orElseThrow());
                }
                assertThat(given).hasSize(1);
                assertThat(sessions().open(given.iterator().next())).isPresent();
            }
        } finally {
            requests.shutdownNow();
        }
    }

    @Test
    default void rotatingTheNewTokenEndsTheOverlapOfTheOld() {
        SessionToken first = login(newPrincipal());
        SessionToken second = sessions().rotate(first, OVERLAP).orElseThrow();
        SessionToken third = sessions().rotate(second, OVERLAP).orElseThrow();

        assertThat(sessions().open(first)).isEmpty();
        assertThat(sessions().rotate(first, OVERLAP)).isEmpty();
        assertThat(sessions().rotate(second, OVERLAP)).contains(third);
        assertThat(sessions().open(third)).isPresent();

        SessionToken fourth = sessions().rotate(third, Duration.ZERO).orElseThrow();
        assertThat(sessions().open(second)).isEmpty();
        assertThat(sessions().open(third)).isEmpty();
        assertThat(sessions().open(fourth)).isPresent();
    }

    @Test
    default void theOldTokenLogsOutDuringTheOverlap() {
        SessionToken old = login(newPrincipal());
        SessionToken next = sessions().rotate(old, OVERLAP).orElseThrow();

        assertThat(sessions().destroy(old)).isTrue();
        assertThat(sessions().open(next)).isEmpty();
        assertThat(sessions().open(old)).isEmpty();
    }

    @Test
    default void anOverlapDoesNotOutliveItsSession() {
        Duration second = Duration.ofSeconds(1);
        SessionToken old = sessions()
                .create(newPrincipal(), Attributes.none(), new SessionPolicy(second, second))
                .token();
        sessions().rotate(old, OVERLAP);
        clock().advance(second);

        assertThat(sessions().open(old)).isEmpty();
        assertThat(sessions().rotate(old, OVERLAP)).isEmpty();
    }

    @Test
    default void nothingOfTheSessionButItsTokenChanges() {
        NewSession created = sessions().create(newPrincipal(), Attributes.none().with("a", "b"), POLICY);
        sessions().save(created.token(), AttributeDelta.none().set("c", "d"));
        Session before = sessions().open(created.token()).orElseThrow();

        SessionToken next = sessions().rotate(created.token(), OVERLAP).orElseThrow();

        assertThat(sessions().open(next)).contains(before);
        assertThat(sessions().list(before.principal())).containsExactly(before.info());
    }
}
