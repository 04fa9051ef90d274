package dev.hexis.adapter.memory;

import dev.hexis.domain.session.AttributeDelta;
import dev.hexis.domain.session.Attributes;
import dev.hexis.domain.session.NewSession;
import dev.hexis.domain.session.Principal;
import dev.hexis.domain.session.SaveOutcome;
import dev.hexis.domain.session.Session;
import dev.hexis.domain.session.SessionInfo;
import dev.hexis.domain.session.SessionPolicy;
import dev.hexis.domain.session.SessionToken;
import dev.hexis.ports.session.SessionStore;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Sessions in memory, by the tag of their principal and their handle; one act on a principal at a time. */
final class MemorySessions implements SessionStore {
    private final ConcurrentHashMap<String, Map<String, HeldSession>> principals = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();
    private final InstantSource time;
    private final Runnable requireOpen;

    MemorySessions(InstantSource time, Runnable requireOpen) {
        this.time = time;
        this.requireOpen = requireOpen;
    }

    @Override
    public NewSession create(String principal, Attributes attributes, SessionPolicy policy) {
        SessionToken token = SessionToken.next(new Principal(principal), random);
        long now = now();
        HeldSession created = new HeldSession(principal, token, attributes, policy, now);
        return of(token.tag(), sessions -> {
            sessions.values().removeIf(held -> held.expires() <= now);
            sessions.put(token.handle(), created);
            return new NewSession(token, created.session());
        });
    }

    @Override
    public Optional<Session> open(SessionToken token) {
        long now = now();
        return with(token, now, held -> held.open(now));
    }

    @Override
    public SaveOutcome save(SessionToken token, AttributeDelta delta) {
        long now = now();
        return with(token, now, held -> held.save(delta, now)).orElseGet(SaveOutcome.Absent::new);
    }

    @Override
    public Optional<SessionToken> rotate(SessionToken token, Duration overlap) {
        SessionPolicy.checkedOverlap(overlap);
        SessionToken candidate = token.successor(random);
        long now = now();
        return with(token, now, held -> held.rotate(token, candidate, overlap, now));
    }

    @Override
    public boolean destroy(SessionToken token) {
        long now = now();
        return of(token.tag(), sessions -> {
            HeldSession held = sessions.get(token.handle());
            return held != null && held.isOpenedBy(token, now) && end(sessions, token.handle(), now);
        });
    }

    @Override
    public boolean destroy(String principal, String handle) {
        SessionToken.checkedHandle(handle);
        String tag = new Principal(principal).tag();
        long now = now();
        return of(tag, sessions -> end(sessions, handle, now));
    }

    @Override
    public long destroyAll(String principal) {
        String tag = new Principal(principal).tag();
        long now = now();
        return of(tag, sessions -> {
            long live = sessions.values().stream()
                    .filter(held -> held.expires() > now)
                    .count();
            sessions.clear();
            return live;
        });
    }

    @Override
    public List<SessionInfo> list(String principal) {
        String tag = new Principal(principal).tag();
        long now = now();
        return of(tag, sessions -> {
            sessions.values().removeIf(held -> held.expires() <= now);
            return sessions.values().stream()
                    .map(HeldSession::info)
                    .sorted(Comparator.comparing(SessionInfo::createdAt).thenComparing(SessionInfo::handle))
                    .toList();
        });
    }

    private long now() {
        requireOpen.run();
        return Micros.of(time.instant());
    }

    /** Acts on the session that a token opens; one that has ended is dropped. */
    private <R> Optional<R> with(SessionToken token, long now, Function<HeldSession, R> act) {
        return of(token.tag(), sessions -> {
            HeldSession held = sessions.get(token.handle());
            if (held == null || !held.isOpenedBy(token, now)) {
                return Optional.empty();
            }
            if (held.expires() <= now) {
                sessions.remove(token.handle());
                return Optional.empty();
            }
            return Optional.of(act.apply(held));
        });
    }

    private <R> R of(String tag, Function<Map<String, HeldSession>, R> act) {
        List<R> result = new ArrayList<>(1);
        principals.compute(tag, (unused, known) -> {
            Map<String, HeldSession> sessions = known == null ? new HashMap<>() : known;
            result.add(act.apply(sessions));
            return sessions.isEmpty() ? null : sessions;
        });
        return result.get(0);
    }

    /** Whether it had not ended before. */
    private static boolean end(Map<String, HeldSession> sessions, String handle, long now) {
        HeldSession ended = sessions.remove(handle);
        return ended != null && ended.expires() > now;
    }
}
