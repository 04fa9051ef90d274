package dev.hexis.conformance.session;

import dev.hexis.conformance.MovableClock;
import dev.hexis.domain.session.Attributes;
import dev.hexis.domain.session.SessionPolicy;
import dev.hexis.domain.session.SessionToken;
import dev.hexis.ports.Ports;
import dev.hexis.ports.session.SessionStore;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** What the contracts of the session store stand on. */
public interface OnSessions {
    /** Times that are long enough not to pass by themselves. */
    SessionPolicy POLICY = new SessionPolicy(Duration.ofMinutes(20), Duration.ofHours(2));

    /** The least by which times differ. */
    Duration TICK = Duration.ofNanos(1000);

    /** The ports under test, on {@link #clock()}. */
    Ports ports();

    /** The time of the ports. */
    MovableClock clock();

    /** Every test begins at the same time. */
    @BeforeEach
    default void restartClock() {
        clock().restart();
    }

    /** The session store under test. */
    default SessionStore sessions() {
        return ports().sessions();
    }

    /** A principal that nobody has used. */
    default String newPrincipal() {
        return UUID.randomUUID().toString();
    }

    /** The token of a new session. */
    default SessionToken login(String principal) {
        return sessions().create(principal, Attributes.none(), POLICY).token();
    }

    /** A token of the right form that opens nothing, for a principal that may have sessions. */
    default SessionToken withAnotherSecret(SessionToken token) {
        String text = token.text();
        return new SessionToken(text.substring(0, 40) + (text.charAt(40) == 'A' ? 'B' : 'A') + text.substring(41));
    }
}
