package dev.hexis.benchmarks.peer;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.data.redis.core.RedisTemplate;
import org.springframework.data.redis.serializer.RedisSerializer;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.data.redis.RedisIndexedSessionRepository;
import org.springframework.session.data.redis.RedisSessionRepository;

/**
 * Spring Session with its usual serialization, one session for each name. Its indexed repository runs without the
 * notifications of the server that it also wants, which would make everything dearer.
 *
 * @param held the sessions as a request that has opened them holds them
 */
record SpringSessions<S extends Session>(SessionRepository<S> sessions, Map<String, S> held) {
    private static final Duration IDLE = Duration.ofMinutes(30);

    static SpringSessions<?> simple(SpringPeer spring, String namespace) {
        RedisSessionRepository sessions = new RedisSessionRepository(template(spring));
        sessions.setRedisKeyNamespace(namespace);
        sessions.setDefaultMaxInactiveInterval(IDLE);
        return new SpringSessions<>(sessions, new ConcurrentHashMap<>());
    }

    static RedisIndexedSessionRepository indexed(SpringPeer spring, String namespace) {
        RedisIndexedSessionRepository sessions = new RedisIndexedSessionRepository(template(spring));
        sessions.setRedisKeyNamespace(namespace);
        sessions.setDefaultMaxInactiveInterval(IDLE);
        sessions.setCleanupCron(Scheduled.CRON_DISABLED);
        sessions.afterPropertiesSet();
        return sessions;
    }

    static <S extends Session> SpringSessions<S> in(SessionRepository<S> sessions) {
        return new SpringSessions<>(sessions, new ConcurrentHashMap<>());
    }

    private static RedisTemplate<String, Object> template(SpringPeer spring) {
        RedisTemplate<String, Object> template = new RedisTemplate<>();
        template.setKeySerializer(RedisSerializer.string());
        template.setHashKeySerializer(RedisSerializer.string());
        template.setConnectionFactory(spring.connections());
        template.afterPropertiesSet();
        return template;
    }

    boolean create(String name) {
        create(name, name);
        return true;
    }

    void create(String name, String principal) {
        S session = sessions.createSession();
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, principal);
        session.setAttribute(SessionChapter.LOCALE, SessionChapter.LOCALE_VALUE);
        session.setAttribute(SessionChapter.CART, SessionChapter.CART_VALUE);
        sessions.save(session);
        held.put(name, session);
    }

    /** What the filter does with a request that changes nothing. */
    boolean open(String name) {
        S session = sessions.findById(session(name).getId());
        if (session == null) {
            return false;
        }
        session.setLastAccessedTime(Instant.now());
        sessions.save(session);
        return true;
    }

    boolean save(String name) {
        S session = session(name);
        session.setAttribute(SessionChapter.CART, SessionChapter.CART_VALUE);
        sessions.save(session);
        return true;
    }

    boolean rotate(String name) {
        S session = session(name);
        String old = session.getId();
        sessions.save(renamed(session));
        return !session.getId().equals(old);
    }

    private S renamed(S session) {
        session.changeSessionId();
        return session;
    }

    private S session(String name) {
        return Objects.requireNonNull(held.get(name), name);
    }
}
