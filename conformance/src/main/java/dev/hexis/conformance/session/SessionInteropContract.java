package dev.hexis.conformance.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexis.domain.session.AttributeDelta;
import dev.hexis.domain.session.Attributes;
import dev.hexis.domain.session.NewSession;
import dev.hexis.domain.session.SaveOutcome;
import dev.hexis.domain.session.SessionToken;
import dev.hexis.ports.Ports;
import dev.hexis.ports.session.SessionStore;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two adapters on one Redis, one clock and one key prefix share their sessions. */
public interface SessionInteropContract extends OnSessions {

    /** The other ports; {@link #ports()} are the first. */
    Ports otherPorts();

    /** The other store. */
    default SessionStore otherSessions() {
        return otherPorts().sessions();
    }

    @Test
    default void whatOneCreatesTheOtherOpensSavesAndLists() {
        Attributes attributes =
                Attributes.none().with("日本 {x}", new byte[] {0, -1, 13, 10}).with("empty", "");
        NewSession created = sessions().create(newPrincipal(), attributes, POLICY);

        assertThat(otherSessions().open(created.token())).contains(created.session());
        assertThat(otherSessions().list(created.session().principal()))
                .containsExactly(created.session().info());
        assertThat(otherSessions()
                        .save(
                                created.token(),
                                AttributeDelta.none().set("a", "b").remove("empty")))
                .isEqualTo(new SaveOutcome.Saved(1));
        assertThat(sessions().open(created.token()).orElseThrow().attributes())
                .isEqualTo(attributes.with("a", "b").without("empty"));
    }

    @Test
    default void bothRotateTheSameTokenAndGetTheSameNewOne() {
        SessionToken old = login(newPrincipal());

        SessionToken next = sessions().rotate(old).orElseThrow();

        assertThat(otherSessions().rotate(old)).contains(next);
        assertThat(otherSessions().open(next)).isPresent();
        assertThat(otherSessions().open(old)).isPresent();
    }

    @Test
    default void whatOneDestroysIsGoneForTheOther() {
        String principal = newPrincipal();
        SessionToken first = login(principal);
        SessionToken second = login(principal);
        SessionToken third = login(principal);

        assertThat(otherSessions().destroy(first)).isTrue();
        assertThat(sessions().open(first)).isEmpty();
        assertThat(otherSessions().destroy(principal, second.handle())).isTrue();
        assertThat(sessions().open(second)).isEmpty();
        assertThat(otherSessions().destroyAll(principal)).isEqualTo(1);
        assertThat(sessions().open(third)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {201, 202, 203})
    default void takingTurnsTheyAgreeWithTheModelOfTheSessions(long seed) {
        RandomSessionSchedule.compare(seed, newPrincipal(), clock(), List.of(sessions(), otherSessions()));
    }
}
