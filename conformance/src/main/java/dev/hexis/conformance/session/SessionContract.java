package dev.hexis.conformance.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hexis.conformance.MovableClock;
import dev.hexis.domain.session.AttributeDelta;
import dev.hexis.domain.session.Attributes;
import dev.hexis.domain.session.NewSession;
import dev.hexis.domain.session.SaveOutcome;
import dev.hexis.domain.session.Session;
import dev.hexis.domain.session.SessionPolicy;
import dev.hexis.domain.session.SessionToken;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Sessions are created, opened, saved and destroyed. */
public interface SessionContract extends OnSessions {
    /** Where {@link #clock()} starts. */
    Instant START = MovableClock.START;

    @Test
    default void whatWasCreatedIsOpened() {
        String principal = newPrincipal();
        Attributes attributes = Attributes.none().with("cart", "3 apples").with("theme", "dark");

        NewSession created = sessions().create(principal, attributes, POLICY);

        Session session = created.session();
        assertThat(session.principal()).isEqualTo(principal);
        assertThat(session.attributes()).isEqualTo(attributes);
        assertThat(session.version()).isZero();
        assertThat(session.info().handle()).isEqualTo(created.token().handle());
        assertThat(session.info().createdAt()).isEqualTo(START);
        assertThat(session.info().lastSeenAt()).isEqualTo(START);
        assertThat(session.info().expiresAt()).isEqualTo(START.plus(POLICY.idle()));
        assertThat(session.info().endsAt()).isEqualTo(START.plus(POLICY.absolute()));
        assertThat(sessions().open(created.token())).contains(session);
    }

    @Test
    default void attributesAreAnyBytesUnderAnyNames() {
        byte[] everyByte = new byte[256];
        for (int i = 0; i < everyByte.length; i++) {
            everyByte[i] = (byte) i;
        }
        Attributes attributes = Attributes.none().with("empty", new byte[0]).with("largest", new byte[65_536]);
        for (String name : List.of("p", "a:", ":", "{x}", "%", "*", "\n", " ", "日本", "\0", "x".repeat(256))) {
            attributes = attributes.with(name, everyByte);
        }

        SessionToken token =
                sessions().create(newPrincipal(), attributes, POLICY).token();

        assertThat(sessions().open(token).orElseThrow().attributes()).isEqualTo(attributes);
    }

    @Test
    default void aTokenOpensItsSessionAndNoOther() {
        String principal = newPrincipal();
        NewSession one = sessions().create(principal, Attributes.none().with("n", "1"), POLICY);
        NewSession two = sessions().create(principal, Attributes.none().with("n", "2"), POLICY);

        assertThat(sessions().open(one.token())).contains(one.session());
        assertThat(sessions().open(two.token())).contains(two.session());
        String crossed =
                one.token().text().substring(0, 40) + two.token().text().substring(40);
        assertThat(sessions().open(new SessionToken(crossed))).isEmpty();
    }

    @Test
    default void aTokenThatNobodyWasGivenOpensAndChangesNothing() {
        NewSession known = sessions().create(newPrincipal(), Attributes.none(), POLICY);
        SessionToken wrong = withAnotherSecret(known.token());
        SessionToken stranger = new SessionToken("A".repeat(22) + '.' + "A".repeat(16) + '.' + "A".repeat(43));

        for (SessionToken token : List.of(wrong, stranger)) {
            assertThat(sessions().open(token)).isEmpty();
            assertThat(sessions().save(token, AttributeDelta.none().set("a", "b")))
                    .isEqualTo(new SaveOutcome.Absent());
            assertThat(sessions().rotate(token)).isEmpty();
            assertThat(sessions().destroy(token)).isFalse();
        }
        assertThat(sessions().open(known.token())).contains(known.session());
    }

    @Test
    default void aSaveChangesTheAttributesItNamesAndNoOthers() {
        SessionToken token = sessions()
                .create(
                        newPrincipal(),
                        Attributes.none().with("keep", "1").with("change", "2").with("drop", "3"),
                        POLICY)
                .token();

        SaveOutcome outcome = sessions()
                .save(
                        token,
                        AttributeDelta.none()
                                .set("change", "4")
                                .set("new", "5")
                                .remove("drop")
                                .remove("none"));

        assertThat(outcome).isEqualTo(new SaveOutcome.Saved(1));
        Session session = sessions().open(token).orElseThrow();
        assertThat(session.version()).isEqualTo(1);
        assertThat(session.attributes())
                .isEqualTo(
                        Attributes.none().with("keep", "1").with("change", "4").with("new", "5"));
    }

    @Test
    default void savesOfDifferentAttributesAtTheSameTimeAllTakeEffect() throws Exception {
        SessionToken token = login(newPrincipal());
        Set<Long> versions = new HashSet<>();
        ExecutorService savers = Executors.newFixedThreadPool(16);
        try {
            List<Callable<SaveOutcome>> saves = IntStream.range(0, 100)
                    .<Callable<SaveOutcome>>mapToObj(i ->
                            () -> sessions().save(token, AttributeDelta.none().set("a" + i, "" + i)))
                    .toList();
            for (Future<SaveOutcome> save : savers.invokeAll(saves)) {
                versions.add(((SaveOutcome.Saved) save.get()).version());
            }
        } finally {
            savers.shutdownNow();
        }

        assertThat(versions).hasSize(100).contains(1L, 100L);
        Attributes attributes = sessions().open(token).orElseThrow().attributes();
        assertThat(attributes.names()).hasSize(100);
        assertThat(attributes.text("a42")).contains("42");
    }

    @Test
    default void aSaveTiedToAVersionIsRefusedIfTheSessionHasAnother() {
        SessionToken token = login(newPrincipal());
        assertThat(sessions().save(token, AttributeDelta.none().set("n", "1").onlyAt(0)))
                .isEqualTo(new SaveOutcome.Saved(1));

        assertThat(sessions().save(token, AttributeDelta.none().set("n", "2").onlyAt(0)))
                .isEqualTo(new SaveOutcome.Conflict(1));

        assertThat(sessions().open(token).orElseThrow().attributes().text("n")).contains("1");
    }

    @Test
    default void aSessionHoldsSoManyAttributesAndNoMore() {
        SessionToken token = login(newPrincipal());
        Map<String, byte[]> most = new HashMap<>();
        for (int i = 0; i < Attributes.MOST; i++) {
            most.put("a" + i, new byte[] {(byte) i});
        }
        assertThat(sessions().save(token, AttributeDelta.of(most))).isEqualTo(new SaveOutcome.Saved(1));
        SessionToken other = sessions()
                .create(newPrincipal(), Attributes.none().with("one more", "x"), POLICY)
                .token();
        assertThat(sessions().save(other, AttributeDelta.of(most)))
                .isEqualTo(new SaveOutcome.Full(Attributes.MOST + 1));

        assertThat(sessions()
                        .save(token, AttributeDelta.none().set("one more", "x").set("a0", "y")))
                .isEqualTo(new SaveOutcome.Full(Attributes.MOST + 1));
        assertThat(sessions()
                        .save(token, AttributeDelta.none().set("one more", "x").remove("none")))
                .isEqualTo(new SaveOutcome.Full(Attributes.MOST + 1));
        assertThat(sessions().open(token).orElseThrow().attributes()).isEqualTo(Attributes.of(most));

        assertThat(sessions()
                        .save(token, AttributeDelta.none().set("one more", "x").remove("a0")))
                .isEqualTo(new SaveOutcome.Saved(2));
        assertThat(sessions().save(token, AttributeDelta.none().set("a1", "changed")))
                .isEqualTo(new SaveOutcome.Saved(3));
    }

    @Test
    default void aDestroyedSessionIsGoneAndASlowSaveDoesNotBringItBack() {
        SessionToken token = login(newPrincipal());

        assertThat(sessions().destroy(token)).isTrue();

        assertThat(sessions().destroy(token)).isFalse();
        assertThat(sessions().save(token, AttributeDelta.none().set("a", "b"))).isEqualTo(new SaveOutcome.Absent());
        assertThat(sessions().rotate(token)).isEmpty();
        assertThat(sessions().open(token)).isEmpty();
    }

    @Test
    default void ofManyWhoSaveWhileOneDestroysNoneBringsTheSessionBack() throws Exception {
        ExecutorService requests = Executors.newFixedThreadPool(8);
        try {
            for (int round = 0; round < 25; round++) {
                SessionToken token = login(newPrincipal());
                List<Callable<Object>> acts = new ArrayList<>();
                for (int i = 0; i < 7; i++) {
                    acts.add(() -> sessions().save(token, AttributeDelta.none().set("a", "b")));
                }
                acts.add(3, () -> sessions().destroy(token));
                for (Future<Object> act : requests.invokeAll(acts)) {
                    act.get();
                }
                assertThat(sessions().open(token)).isEmpty();
            }
        } finally {
            requests.shutdownNow();
        }
    }

    @Test
    default void whatWasHandedInAndOutCanBeChangedWithoutEffect() {
        byte[] value = {1, 2, 3};
        SessionToken token = sessions()
                .create(newPrincipal(), Attributes.of(Map.of("a", value)), POLICY)
                .token();
        value[0] = 9;
        Arrays.fill(sessions().open(token).orElseThrow().attributes().get("a").orElseThrow(), (byte) 8);

        assertThat(sessions().open(token).orElseThrow().attributes().get("a")).contains(new byte[] {1, 2, 3});
    }

    @Test
    default void tokensAreNeverTheSame() {
        String principal = newPrincipal();
        Set<String> secrets = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            secrets.add(login(principal).text().substring(40));
        }
        assertThat(secrets).hasSize(200);
    }

    @Test
    default void badArgumentsAreNamed() {
        SessionToken token = login(newPrincipal());
        assertThatThrownBy(() -> sessions().create("", Attributes.none(), POLICY))
                .hasMessageContaining("principal of 0 characters must have 1 to 512");
        assertThatThrownBy(() -> sessions().create("p".repeat(513), Attributes.none(), POLICY))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sessions().create("half \uD83D", Attributes.none(), POLICY))
                .hasMessageContaining("principal must be Unicode text; it holds the unpaired surrogate U+D83D");
        assertThatThrownBy(() -> Attributes.none().with("", "x"))
                .hasMessageContaining("attribute name of 0 characters");
        assertThatThrownBy(() -> AttributeDelta.none().set("photo", new byte[65_537]))
                .hasMessageContaining("attribute 'photo' of 65537 bytes must have at most 65536");
        assertThatThrownBy(() -> AttributeDelta.none().set("a", "x").remove("a"))
                .hasMessageContaining("attribute 'a' is both set and removed");
        assertThatThrownBy(() -> AttributeDelta.none().onlyAt(-1)).hasMessageContaining("version -1 of a session");
        assertThatThrownBy(() -> new SessionPolicy(Duration.ofMillis(999), Duration.ofHours(1)))
                .hasMessageContaining(
                        "idle time PT0.999S of a session must be whole milliseconds from PT1S to PT9600H");
        assertThatThrownBy(() -> new SessionPolicy(Duration.ofHours(2), Duration.ofHours(1)))
                .hasMessageContaining("absolute time PT1H of a session must be whole milliseconds from PT2H");
        assertThatThrownBy(() -> sessions().rotate(token, Duration.ofSeconds(61)))
                .hasMessageContaining("overlap PT1M1S of a session must be whole milliseconds from PT0S to PT1M");
        assertThatThrownBy(() -> sessions().destroy("p", token.text()))
                .hasMessageContaining("session handle of 83 characters must be 16 of")
                .hasMessageNotContaining(token.text());
        assertThatThrownBy(() -> sessions().destroyAll("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sessions().list("")).isInstanceOf(IllegalArgumentException.class);
    }
}
