package dev.hexis.lua;

import dev.hexis.domain.session.Attributes;
import dev.hexis.domain.session.NewSession;
import dev.hexis.domain.session.SaveOutcome;
import dev.hexis.domain.session.SealedToken;
import dev.hexis.domain.session.Session;
import dev.hexis.domain.session.SessionInfo;
import dev.hexis.domain.session.SessionPolicy;
import dev.hexis.domain.session.SessionToken;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the replies of the session store's scripts are read. */
final class SessionReplies {
    private static final String PRINCIPAL = "p";
    private static final String ATTRIBUTE = "a:";

    private SessionReplies() {}

    static NewSession created(
            SessionToken token, String principal, Attributes attributes, SessionPolicy policy, Reply reply) {
        Instant now = Micros.instant(reply.integer(0));
        SessionInfo info =
                new SessionInfo(token.handle(), now, now, now.plus(policy.idle()), now.plus(policy.absolute()));
        return new NewSession(token, new Session(principal, info, 0, attributes));
    }

    static Optional<Session> opened(SessionToken token, Reply reply) {
        if (reply.isEmpty()) {
            return Optional.empty();
        }
        String principal = "";
        Map<String, byte[]> attributes = new HashMap<>();
        for (int i = 5; i < reply.size(); i += 2) {
            String name = reply.text(i);
            if (name.startsWith(ATTRIBUTE)) {
                attributes.put(name.substring(ATTRIBUTE.length()), reply.bytes(i + 1));
            } else if (name.equals(PRINCIPAL)) {
                principal = reply.text(i + 1);
            }
        }
        SessionInfo info = info(token.handle(), reply, 0);
        return Optional.of(new Session(principal, info, reply.integer(4), Attributes.of(attributes)));
    }

    static SaveOutcome saved(Reply reply) {
        long number = reply.integer(1);
        return switch ((int) reply.integer(0)) {
            case 0 -> new SaveOutcome.Absent();
            case 1 -> new SaveOutcome.Saved(number);
            case 2 -> new SaveOutcome.Conflict(number);
            case 3 -> new SaveOutcome.Full(number);
            default -> throw new UnreadableReplyException("session/save.lua replied an outcome that it does not have");
        };
    }

    static Optional<SessionToken> rotated(SessionToken old, Reply reply) {
        if (reply.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SealedToken(reply.text(0), reply.text(1)).openedWith(old));
        } catch (IllegalArgumentException e) {
            throw new UnreadableReplyException("session/rotate.lua replied a token that cannot be opened");
        }
    }

    static List<SessionInfo> listed(Reply reply) {
        List<SessionInfo> sessions = new ArrayList<>(reply.size() / 5);
        for (int i = 0; i < reply.size(); i += 5) {
            sessions.add(info(reply.text(i), reply, i + 1));
        }
        sessions.sort(Comparator.comparing(SessionInfo::createdAt).thenComparing(SessionInfo::handle));
        return List.copyOf(sessions);
    }

    private static SessionInfo info(String handle, Reply reply, int position) {
        return new SessionInfo(
                handle,
                Micros.instant(reply.integer(position)),
                Micros.instant(reply.integer(position + 1)),
                Micros.instant(reply.integer(position + 2)),
                Micros.instant(reply.integer(position + 3)));
    }
}
