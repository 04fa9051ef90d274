package dev.hexis.adapter.memory;

import dev.hexis.domain.session.AttributeDelta;
import dev.hexis.domain.session.Attributes;
import dev.hexis.domain.session.SaveOutcome;
import dev.hexis.domain.session.Session;
import dev.hexis.domain.session.SessionInfo;
import dev.hexis.domain.session.SessionPolicy;
import dev.hexis.domain.session.SessionToken;
import java.time.Duration;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** One session. Times are microseconds. */
final class HeldSession {
    /** Uses are written down when one in so many parts of the idle time has passed. */
    private static final long PARTS = 20;

    private final String principal;
    private final long created;
    private final long idle;
    private final long ends;
    private SessionToken token;
    private @Nullable SessionToken old;
    private long oldEnds;
    private Attributes attributes;
    private long seen;
    private long version;

    HeldSession(String principal, SessionToken token, Attributes attributes, SessionPolicy policy, long now) {
        this.principal = principal;
        this.token = token;
        this.attributes = attributes;
        this.created = now;
        this.seen = now;
        this.idle = Micros.of(policy.idle());
        this.ends = now + Micros.of(policy.absolute());
    }

    /** When it ends if it is not used. */
    long expires() {
        return Math.min(seen + idle, ends);
    }

    boolean isOpenedBy(SessionToken given, long now) {
        return given.equals(token) || (given.equals(old) && oldEnds > now);
    }

    Session open(long now) {
        if (now < seen || (now - seen) * PARTS >= idle) {
            seen = now;
        }
        return session();
    }

    SaveOutcome save(AttributeDelta delta, long now) {
        if (delta.onlyAt().isPresent() && delta.onlyAt().getAsLong() != version) {
            return new SaveOutcome.Conflict(version);
        }
        SortedMap<String, byte[]> changed = attributes.asMap();
        changed.putAll(delta.set().asMap());
        changed.keySet().removeAll(delta.removed());
        if (changed.size() > Attributes.MOST) {
            return new SaveOutcome.Full(changed.size());
        }
        attributes = Attributes.of(changed);
        seen = now;
        version++;
        return new SaveOutcome.Saved(version);
    }

    SessionToken rotate(SessionToken given, SessionToken candidate, Duration overlap, long now) {
        if (given.equals(token)) {
            old = overlap.isZero() ? null : token;
            oldEnds = now + Micros.of(overlap);
            token = candidate;
        }
        seen = now;
        return token;
    }

    Session session() {
        return new Session(principal, info(), version, attributes);
    }

    SessionInfo info() {
        return new SessionInfo(
                token.handle(),
                Micros.instant(created),
                Micros.instant(seen),
                Micros.instant(expires()),
                Micros.instant(ends));
    }
}
