package dev.hexis.conformance.session;

import dev.hexis.domain.session.AttributeDelta;
import dev.hexis.domain.session.Attributes;
import dev.hexis.domain.session.NewSession;
import dev.hexis.domain.session.Session;
import dev.hexis.domain.session.SessionInfo;
import dev.hexis.domain.session.SessionPolicy;
import dev.hexis.domain.session.SessionToken;
import dev.hexis.ports.session.SessionStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A session store whose tokens are known by their number and whose sessions by theirs, as tokens and handles are random
 * and differ from store to store.
 */
final class SessionWorld {
    private final Supplier<SessionStore> store;
    private final List<SessionToken> tokens = new ArrayList<>();
    private final List<String> handles = new ArrayList<>();

    SessionWorld(Supplier<SessionStore> store) {
        this.store = store;
    }

    Object create(String principal, Attributes attributes, SessionPolicy policy) {
        NewSession created = store.get().create(principal, attributes, policy);
        tokens.add(created.token());
        handles.add(created.token().handle());
        return numbered(created.session());
    }

    Object open(int token) {
        return store.get().open(tokens.get(token)).map(this::numbered);
    }

    Object save(int token, AttributeDelta delta) {
        return store.get().save(tokens.get(token), delta);
    }

    /** The number of the new token. */
    Object rotate(int token, Duration overlap) {
        Optional<SessionToken> next = store.get().rotate(tokens.get(token), overlap);
        next.filter(given -> !tokens.contains(given)).ifPresent(tokens::add);
        return next.map(tokens::indexOf);
    }

    Object destroy(int token) {
        return store.get().destroy(tokens.get(token));
    }

    Object destroy(String principal, int session) {
        return store.get().destroy(principal, handles.get(session));
    }

    Object destroyAll(String principal) {
        return store.get().destroyAll(principal);
    }

    /** In no order, as the handles decide that of sessions that are equally old. */
    Object list(String principal) {
        return store.get().list(principal).stream()
                .map(this::numbered)
                .map(SessionInfo::toString)
                .sorted()
                .toList();
    }

    int tokens() {
        return tokens.size();
    }

    int sessions() {
        return handles.size();
    }

    private Session numbered(Session session) {
        return new Session(session.principal(), numbered(session.info()), session.version(), session.attributes());
    }

    private SessionInfo numbered(SessionInfo info) {
        return new SessionInfo(
                "session " + handles.indexOf(info.handle()),
                info.createdAt(),
                info.lastSeenAt(),
                info.expiresAt(),
                info.endsAt());
    }
}
