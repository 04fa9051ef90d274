package dev.hexis.benchmarks.peer;

import dev.hexis.domain.session.AttributeDelta;
import dev.hexis.domain.session.Attributes;
import dev.hexis.domain.session.SaveOutcome;
import dev.hexis.domain.session.SessionPolicy;
import dev.hexis.domain.session.SessionToken;
import dev.hexis.lua.Call;
import dev.hexis.lua.Wire;
import dev.hexis.ports.session.SessionStore;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Our sessions, one for each name; the tokens are good on every adapter. */
record HexisSessions(SessionStore sessions, Map<String, SessionToken> tokens) {
    private static final Attributes ATTRIBUTES = Attributes.none()
            .with(SessionChapter.LOCALE, SessionChapter.LOCALE_VALUE)
            .with(SessionChapter.CART, SessionChapter.CART_VALUE);
    private static final AttributeDelta DELTA =
            AttributeDelta.none().set(SessionChapter.CART, SessionChapter.CART_VALUE);

    boolean create(String name) {
        create(name, name);
        return true;
    }

    void create(String name, String principal) {
        tokens.put(
                name,
                sessions.create(principal, ATTRIBUTES, SessionPolicy.standard()).token());
    }

    boolean open(String name) {
        return sessions.open(token(name)).isPresent();
    }

    boolean save(String name) {
        return sessions.save(token(name), DELTA) instanceof SaveOutcome.Saved;
    }

    boolean rotate(String name) {
        Optional<SessionToken> rotated = sessions.rotate(token(name));
        rotated.ifPresent(token -> tokens.put(name, token));
        return rotated.isPresent();
    }

    /** What {@link #open} sends. */
    Call<?> opening(Wire wire, String name) {
        return wire.sessions().open(token(name));
    }

    /** What {@link #save} sends. */
    Call<?> saving(Wire wire, String name) {
        return wire.sessions().save(token(name), DELTA);
    }

    private SessionToken token(String name) {
        return Objects.requireNonNull(tokens.get(name), name);
    }
}
