package dev.hexis.adapter.lettuce;

import dev.hexis.domain.session.AttributeDelta;
import dev.hexis.domain.session.Attributes;
import dev.hexis.domain.session.NewSession;
import dev.hexis.domain.session.SaveOutcome;
import dev.hexis.domain.session.Session;
import dev.hexis.domain.session.SessionInfo;
import dev.hexis.domain.session.SessionPolicy;
import dev.hexis.domain.session.SessionToken;
import dev.hexis.lua.SessionCalls;
import dev.hexis.ports.session.SessionStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

final class LettuceSessions implements SessionStore {
    private final LettuceScripts scripts;
    private final SessionCalls calls;

    LettuceSessions(LettuceScripts scripts, SessionCalls calls) {
        this.scripts = scripts;
        this.calls = calls;
    }

    @Override
    public NewSession create(String principal, Attributes attributes, SessionPolicy policy) {
        return scripts.run(calls.create(principal, attributes, policy));
    }

    @Override
    public Optional<Session> open(SessionToken token) {
        return scripts.run(calls.open(token));
    }

    @Override
    public SaveOutcome save(SessionToken token, AttributeDelta delta) {
        return scripts.run(calls.save(token, delta));
    }

    @Override
    public Optional<SessionToken> rotate(SessionToken token, Duration overlap) {
        return scripts.run(calls.rotate(token, overlap));
    }

    @Override
    public boolean destroy(SessionToken token) {
        return scripts.run(calls.destroy(token));
    }

    @Override
    public boolean destroy(String principal, String handle) {
        return scripts.run(calls.destroy(principal, handle));
    }

    @Override
    public long destroyAll(String principal) {
        return scripts.run(calls.destroyAll(principal));
    }

    @Override
    public List<SessionInfo> list(String principal) {
        return scripts.run(calls.list(principal));
    }
}
