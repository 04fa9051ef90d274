package dev.hexis.benchmarks.work;

import dev.hexis.domain.session.AttributeDelta;
import dev.hexis.domain.session.Attributes;
import dev.hexis.domain.session.SaveOutcome;
import dev.hexis.domain.session.SessionPolicy;
import dev.hexis.domain.session.SessionToken;
import dev.hexis.lua.SessionCalls;
import dev.hexis.lua.Wire;
import dev.hexis.ports.Ports;
import java.util.List;

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

    private static SessionToken create(Ports ports, String name) {
        return ports.sessions()
                .create(name, ATTRIBUTES, SessionPolicy.standard())
                .token();
    }
}
