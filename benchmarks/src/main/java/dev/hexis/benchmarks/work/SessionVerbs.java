package dev.hexis.benchmarks.work;

import dev.hexis.domain.session.AttributeDelta;
import dev.hexis.domain.session.Attributes;
import dev.hexis.domain.session.NewSession;
import dev.hexis.domain.session.SaveOutcome;
import dev.hexis.domain.session.SessionPolicy;
import dev.hexis.domain.session.SessionToken;
import dev.hexis.lua.SessionCalls;
import dev.hexis.lua.Wire;
import dev.hexis.ports.Ports;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

final class SessionVerbs {
    private static final Attributes ATTRIBUTES =
            Attributes.none().with("locale", "en-GB").with("cart", "c".repeat(100));
    private static final AttributeDelta CHANGE = AttributeDelta.none().set("cart", "d".repeat(100));

    private SessionVerbs() {}

    static List<Work> of(Wire wire) {
        SessionCalls calls = wire.sessions();
        return List.of(
                Verb.of(
                        "session: save one attribute",
                        SessionVerbs::create,
                        (ports, name, token) -> ports.sessions().save(token, CHANGE) instanceof SaveOutcome.Saved,
                        (name, token) -> List.of(calls.save(token, CHANGE))),
                Verb.of(
                        "session: list those of a principal",
                        SessionVerbs::create,
                        (ports, name, token) -> ports.sessions().list(name).size() == 1,
                        (name, token) -> List.of(calls.list(name))),
                Dialogue.of(
                        "session: rotate",
                        (ports, name) -> new AtomicReference<>(create(ports, name)),
                        (side, name, token) -> rotate(side, calls, token)),
                Dialogue.of("session: create and log out", (ports, name) -> name, (side, name, same) -> {
                    SessionToken token = create(side, calls, name).token();
                    return side.ask(
                            ports -> ports.sessions().destroy(token), client -> client.answer(calls.destroy(token)));
                }),
                Dialogue.of("session: create and end by its handle", (ports, name) -> name, (side, name, same) -> {
                    String handle = create(side, calls, name).token().handle();
                    return side.ask(
                            ports -> ports.sessions().destroy(name, handle),
                            client -> client.answer(calls.destroy(name, handle)));
                }),
                Verb.of(
                        "session: create and log out everywhere",
                        (ports, name) -> name,
                        (ports, name, same) -> {
                            create(ports, name);
                            return ports.sessions().destroyAll(name) == 1;
                        },
                        (name, same) -> List.of(
                                calls.create(name, ATTRIBUTES, SessionPolicy.standard()), calls.destroyAll(name))));
    }

    private static boolean rotate(Side side, SessionCalls calls, AtomicReference<SessionToken> token) {
        SessionToken old = Objects.requireNonNull(token.get());
        Optional<SessionToken> rotated = side.ask(
                ports -> ports.sessions().rotate(old, SessionPolicy.OVERLAP),
                client -> client.answer(calls.rotate(old, SessionPolicy.OVERLAP)));
        rotated.ifPresent(token::set);
        return rotated.isPresent();
    }

    private static NewSession create(Side side, SessionCalls calls, String name) {
        return side.ask(
                ports -> ports.sessions().create(name, ATTRIBUTES, SessionPolicy.standard()),
                client -> client.answer(calls.create(name, ATTRIBUTES, SessionPolicy.standard())));
    }

    private static SessionToken create(Ports ports, String name) {
        return ports.sessions()
                .create(name, ATTRIBUTES, SessionPolicy.standard())
                .token();
    }
}
