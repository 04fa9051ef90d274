package dev.hexis.lua;

import dev.hexis.domain.session.AttributeDelta;
import dev.hexis.domain.session.Attributes;
import dev.hexis.domain.session.NewSession;
import dev.hexis.domain.session.Principal;
import dev.hexis.domain.session.SaveOutcome;
import dev.hexis.domain.session.SealedToken;
import dev.hexis.domain.session.Session;
import dev.hexis.domain.session.SessionInfo;
import dev.hexis.domain.session.SessionPolicy;
import dev.hexis.domain.session.SessionToken;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * The calls of the session store. What each does is said at the port; bad arguments are refused here, and tokens are
 * made here. No call holds a token, only digests and what is sealed.
 */
public final class SessionCalls {
    private static final String AREA = "session-1";

    private final Wire wire;
    private final SecureRandom random = new SecureRandom();

    SessionCalls(Wire wire) {
        this.wire = wire;
    }

    /** Creates a session with a new token. */
    public ScriptCall<NewSession> create(String principal, Attributes attributes, SessionPolicy policy) {
        SessionToken token = SessionToken.next(new Principal(principal), random);
        List<byte[]> arguments = opening(token);
        arguments.add(Ascii.bytes(micros(policy.idle())));
        arguments.add(Ascii.bytes(micros(policy.absolute())));
        arguments.add(utf8(principal));
        arguments.add(Ascii.bytes(attributes.names().size()));
        append(attributes, arguments);
        return new ScriptCall<>(
                Script.SESSION_CREATE,
                keys(token).subList(0, 3),
                timed(arguments),
                reply -> SessionReplies.created(token, principal, attributes, policy, reply));
    }

    /** Opens a session and uses it. */
    public ScriptCall<Optional<Session>> open(SessionToken token) {
        return call(Script.SESSION_OPEN, token, opening(token), reply -> SessionReplies.opened(token, reply));
    }

    /** Changes attributes of a session. */
    public ScriptCall<SaveOutcome> save(SessionToken token, AttributeDelta delta) {
        List<byte[]> arguments = opening(token);
        arguments.add(Ascii.bytes(delta.onlyAt().orElse(-1)));
        arguments.add(Ascii.bytes(Attributes.MOST));
        arguments.add(Ascii.bytes(delta.set().names().size()));
        arguments.add(Ascii.bytes(delta.removed().size()));
        append(delta.set(), arguments);
        delta.removed().forEach(name -> arguments.add(utf8(name)));
        return call(Script.SESSION_SAVE, token, arguments, SessionReplies::saved);
    }

    /** Gives a session a new token. */
    public ScriptCall<Optional<SessionToken>> rotate(SessionToken token, Duration overlap) {
        SessionToken candidate = token.successor(random);
        SealedToken sealed = SealedToken.of(token, candidate);
        List<byte[]> arguments = opening(token);
        arguments.add(Ascii.bytes(sealed.digest()));
        arguments.add(Ascii.bytes(sealed.sealed()));
        arguments.add(Ascii.bytes(SessionPolicy.checkedOverlap(overlap).toMillis()));
        return call(Script.SESSION_ROTATE, token, arguments, reply -> SessionReplies.rotated(token, reply));
    }

    /** Ends the session of a token. */
    public ScriptCall<Boolean> destroy(SessionToken token) {
        return call(Script.SESSION_DESTROY, token, opening(token), reply -> reply.integer(0) == 1);
    }

    /** Ends a session by its handle. */
    public ScriptCall<Boolean> destroy(String principal, String handle) {
        List<String> keys = keys(new Principal(principal).tag(), SessionToken.checkedHandle(handle));
        return new ScriptCall<>(
                Script.SESSION_DESTROY, keys, timed(arguments(handle, "")), reply -> reply.integer(0) == 1);
    }

    /** Ends all sessions of a principal. */
    public ScriptCall<Long> destroyAll(String principal) {
        return new ScriptCall<>(
                Script.SESSION_DESTROY_ALL, keys(principal), wire.arguments(), reply -> reply.integer(0));
    }

    /** Lists the sessions of a principal. */
    public ScriptCall<List<SessionInfo>> list(String principal) {
        return new ScriptCall<>(Script.SESSION_LIST, keys(principal), wire.arguments(), SessionReplies::listed);
    }

    private <R> ScriptCall<R> call(
            Script script, SessionToken token, List<byte[]> arguments, Function<Reply, R> decoder) {
        return new ScriptCall<>(script, keys(token), timed(arguments), decoder);
    }

    private List<byte[]> timed(List<byte[]> arguments) {
        return wire.arguments(arguments.toArray(byte[][]::new));
    }

    private static List<byte[]> opening(SessionToken token) {
        return arguments(token.handle(), token.digest());
    }

    private static List<byte[]> arguments(String... words) {
        List<byte[]> arguments = new ArrayList<>();
        for (String word : words) {
            arguments.add(Ascii.bytes(word));
        }
        return arguments;
    }

    private static void append(Attributes attributes, List<byte[]> arguments) {
        attributes.asMap().forEach((name, value) -> {
            arguments.add(utf8(name));
            arguments.add(value);
        });
    }

    private List<String> keys(SessionToken token) {
        return keys(token.tag(), token.handle());
    }

    private List<String> keys(String tag, String handle) {
        return List.of(
                wire.key(AREA, tag, "sessions"),
                wire.key(AREA, tag, "ends"),
                wire.key(AREA, tag, "data:" + handle),
                wire.key(AREA, tag, "old:" + handle));
    }

    private List<String> keys(String principal) {
        String tag = new Principal(principal).tag();
        return List.of(wire.key(AREA, tag, "sessions"), wire.key(AREA, tag, "ends"));
    }

    private static long micros(Duration duration) {
        return TimeUnit.MICROSECONDS.convert(duration);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
