package dev.hexis.benchmarks.work;

import dev.hexis.benchmarks.client.BareClient;
import dev.hexis.benchmarks.client.BareScript;
import dev.hexis.benchmarks.client.PreparedScript;
import dev.hexis.benchmarks.client.Replies;
import dev.hexis.benchmarks.load.Operation;
import dev.hexis.benchmarks.load.Raw;
import dev.hexis.domain.session.Attributes;
import dev.hexis.domain.session.SessionPolicy;
import dev.hexis.domain.session.SessionToken;
import dev.hexis.lua.Wire;
import dev.hexis.ports.Ports;
import dev.hexis.ports.session.SessionStore;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A session with two attributes is opened by its token, one session for each name. */
public record SessionWork(Wire wire, Map<String, SessionToken> tokens) implements Work {
    private static final Attributes ATTRIBUTES =
            Attributes.none().with("locale", "en-GB").with("cart", "c".repeat(100));

    /** A tag, a handle and a secret, in the lengths that they have. */
    private static final SessionToken TOKEN =
            new SessionToken("T".repeat(22) + '.' + "H".repeat(16) + '.' + "S".repeat(43));

    public SessionWork(Wire wire) {
        this(wire, new ConcurrentHashMap<>());
    }

    @Override
    public String title() {
        return "session: open";
    }

    @Override
    public Operation preparation(Ports ports) {
        SessionStore sessions = ports.sessions();
        return name -> {
            tokens.put(
                    name,
                    sessions.create(name, ATTRIBUTES, SessionPolicy.standard()).token());
            return true;
        };
    }

    @Override
    public Operation through(Ports ports) {
        SessionStore sessions = ports.sessions();
        return name -> sessions.open(token(name)).isPresent();
    }

    @Override
    public Operation byHand(BareClient client) {
        BareScript open = client.prepare(script());
        return name -> {
            SessionToken token = token(name);
            return Replies.size(open.call(token.tag(), token.handle(), token.digest())) > 0;
        };
    }

    private SessionToken token(String name) {
        return Objects.requireNonNull(tokens.get(name), name);
    }

    @Override
    public Optional<Raw> raw(List<String> names) {
        return Optional.of(Raw.of(names, name -> wire.sessions().open(token(name))));
    }

    private PreparedScript script() {
        return PreparedScript.of(wire.sessions().open(TOKEN), TOKEN.tag(), TOKEN.handle(), TOKEN.digest());
    }
}
