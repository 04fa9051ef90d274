package dev.hexis.conformance.session;

import dev.hexis.conformance.Broken;
import dev.hexis.conformance.Kit;
import dev.hexis.domain.session.AttributeDelta;
import dev.hexis.domain.session.Attributes;
import dev.hexis.domain.session.NewSession;
import dev.hexis.domain.session.SaveOutcome;
import dev.hexis.domain.session.Session;
import dev.hexis.domain.session.SessionInfo;
import dev.hexis.domain.session.SessionPolicy;
import dev.hexis.domain.session.SessionToken;
import dev.hexis.ports.session.SessionStore;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** The kit is worth what it refuses: each of these session stores is broken in one way, and a contract must say so. */
final class BrokenSessionsTest {

    @Test
    void passesTheModel() {
        Kit.passes(BrokenSessions.class);
    }

    @Test
    void refusesAStoreWhoseSaveBringsADeadSessionBack() {
        Kit.refuses(SaveRevives.class, "aDestroyedSessionIsGoneAndASlowSaveDoesNotBringItBack");
    }

    @Test
    void refusesAStoreWhoseSaveWritesAllThatItHasRead() {
        Kit.refuses(SavesAll.class, "savesOfDifferentAttributesAtTheSameTimeAllTakeEffect");
    }

    @Test
    void refusesAStoreThatSavesAtAnyVersion() {
        Kit.refuses(SavesAtAnyVersion.class, "aSaveTiedToAVersionIsRefusedIfTheSessionHasAnother");
    }

    @Test
    void refusesAStoreInWhichUseMovesTheAbsoluteEnd() {
        Kit.refuses(UseMovesTheEnd.class, "noUseMovesTheAbsoluteEnd");
    }

    @Test
    void refusesAStoreWhoseListUsesSessions() {
        Kit.refuses(ListUses.class, "lookingAtTheListUsesNothing");
    }

    @Test
    void refusesAStoreThatLogsOutAPageOfSessions() {
        Kit.refuses(LogsOutAPage.class, "manySessionsAreListedAndEnded");
    }

    @Test
    void refusesAStoreThatEndsWhosesoeverSessionByItsHandle() {
        Kit.refuses(EndsAnybodys.class, "aSessionIsEndedByItsHandle");
    }

    @Test
    void refusesAStoreWhoseOverlapBeginsAnewWithEachRotation() {
        Kit.refuses(OverlapBeginsAnew.class, "rotatingTheOldTokenAgainGivesTheSameNewOne");
    }

    @Test
    void refusesAStoreThatGivesEachWhoRotatesAnotherToken() {
        Kit.refuses(RotatesOnAndOn.class, "ofManyWhoRotateAtTheSameTimeAllGetTheSameToken");
    }

    /** As good as the model, until something is overridden. */
    static class BrokenSessions extends Broken
            implements SessionContract,
                    SessionTimesContract,
                    SessionRotationContract,
                    PrincipalSessionsContract,
                    SessionModelContract,
                    SessionStore {
        final SessionStore well() {
            return model().sessions();
        }

        @Override
        public NewSession create(String principal, Attributes attributes, SessionPolicy policy) {
            return well().create(principal, attributes, policy);
        }

        @Override
        public Optional<Session> open(SessionToken token) {
            return well().open(token);
        }

        @Override
        public SaveOutcome save(SessionToken token, AttributeDelta delta) {
            return well().save(token, delta);
        }

        @Override
        public Optional<SessionToken> rotate(SessionToken token, Duration overlap) {
            return well().rotate(token, overlap);
        }

        @Override
        public boolean destroy(SessionToken token) {
            return well().destroy(token);
        }

        @Override
        public boolean destroy(String principal, String handle) {
            return well().destroy(principal, handle);
        }

        @Override
        public long destroyAll(String principal) {
            return well().destroyAll(principal);
        }

        @Override
        public List<SessionInfo> list(String principal) {
            return well().list(principal);
        }
    }

    static final class SaveRevives extends BrokenSessions {
        private final Set<SessionToken> dead = ConcurrentHashMap.newKeySet();

        @Override
        public Optional<Session> open(SessionToken token) {
            return dead.contains(token) ? Optional.empty() : super.open(token);
        }

        @Override
        public SaveOutcome save(SessionToken token, AttributeDelta delta) {
            dead.remove(token);
            return super.save(token, delta);
        }

        @Override
        public boolean destroy(SessionToken token) {
            return dead.add(token);
        }
    }

    static final class SavesAll extends BrokenSessions {
        @Override
        public SaveOutcome save(SessionToken token, AttributeDelta delta) {
            Set<String> all = names(token);
            letAnotherRead();
            Set<String> unread = names(token);
            unread.removeAll(all);
            unread.removeAll(delta.set().names());
            unread.addAll(delta.removed());
            return super.save(token, new AttributeDelta(delta.set(), unread, delta.onlyAt()));
        }

        private Set<String> names(SessionToken token) {
            Set<String> names = new HashSet<>();
            open(token).ifPresent(session -> names.addAll(session.attributes().names()));
            return names;
        }
    }

    static final class SavesAtAnyVersion extends BrokenSessions {
        @Override
        public SaveOutcome save(SessionToken token, AttributeDelta delta) {
            return super.save(token, new AttributeDelta(delta.set(), delta.removed(), OptionalLong.empty()));
        }
    }

    static final class UseMovesTheEnd extends BrokenSessions {
        private final Map<String, SessionPolicy> policies = new HashMap<>();

        @Override
        public NewSession create(String principal, Attributes attributes, SessionPolicy policy) {
            NewSession created =
                    super.create(principal, attributes, new SessionPolicy(policy.idle(), Duration.ofDays(400)));
            policies.put(created.token().handle(), policy);
            return new NewSession(created.token(), moved(created.session()));
        }

        @Override
        public Optional<Session> open(SessionToken token) {
            return super.open(token).map(this::moved);
        }

        private Session moved(Session session) {
            SessionInfo info = session.info();
            Duration absolute = policies.getOrDefault(info.handle(), POLICY).absolute();
            return new Session(
                    session.principal(),
                    new SessionInfo(
                            info.handle(),
                            info.createdAt(),
                            info.lastSeenAt(),
                            info.expiresAt(),
                            info.lastSeenAt().plus(absolute)),
                    session.version(),
                    session.attributes());
        }
    }

    static final class ListUses extends BrokenSessions {
        private final Set<SessionToken> tokens = new HashSet<>();

        @Override
        public NewSession create(String principal, Attributes attributes, SessionPolicy policy) {
            NewSession created = super.create(principal, attributes, policy);
            tokens.add(created.token());
            return created;
        }

        @Override
        public List<SessionInfo> list(String principal) {
            tokens.forEach(this::open);
            return super.list(principal);
        }
    }

    static final class LogsOutAPage extends BrokenSessions {
        @Override
        public long destroyAll(String principal) {
            return list(principal).stream()
                    .limit(100)
                    .filter(session -> destroy(principal, session.handle()))
                    .count();
        }
    }

    static final class EndsAnybodys extends BrokenSessions {
        private final Map<String, String> principals = new HashMap<>();

        @Override
        public NewSession create(String principal, Attributes attributes, SessionPolicy policy) {
            NewSession created = super.create(principal, attributes, policy);
            principals.put(created.token().handle(), principal);
            return created;
        }

        @Override
        public boolean destroy(String principal, String handle) {
            return super.destroy(principals.getOrDefault(handle, principal), handle);
        }
    }

    /** Whoever asks again with the old token moves the end of its overlap. */
    static final class OverlapBeginsAnew extends BrokenSessions {
        private final Set<SessionToken> given = new HashSet<>();
        private final Map<SessionToken, SessionToken> prolonged = new HashMap<>();

        @Override
        public Optional<Session> open(SessionToken token) {
            return super.open(prolonged.getOrDefault(token, token));
        }

        @Override
        public Optional<SessionToken> rotate(SessionToken token, Duration overlap) {
            Optional<SessionToken> next = super.rotate(token, overlap);
            next.filter(known -> !given.add(known)).ifPresent(known -> prolonged.put(token, known));
            return next;
        }
    }

    static final class RotatesOnAndOn extends BrokenSessions {
        private final Map<SessionToken, SessionToken> successors = new ConcurrentHashMap<>();

        @Override
        public Optional<SessionToken> rotate(SessionToken token, Duration overlap) {
            SessionToken newest = successors.getOrDefault(token, token);
            Optional<SessionToken> next = super.rotate(newest, overlap);
            next.ifPresent(given -> successors.put(token, given));
            return next;
        }
    }
}
