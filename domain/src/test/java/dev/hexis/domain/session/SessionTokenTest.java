package dev.hexis.domain.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class SessionTokenTest {
    private static final Principal ALICE = new Principal("alice");

    private final SecureRandom random = new SecureRandom();
    private final SessionToken token = SessionToken.next(ALICE, random);

    @Test
    void aTokenLeadsToItsPrincipalAndItsSession() {
        assertThat(token.text()).hasSize(83).isEqualTo(token.tag() + '.' + token.handle() + '.' + token.secret());
        assertThat(token.tag()).isEqualTo(ALICE.tag()).isEqualTo("K9gGyX8OAK8aH8Myj6djqQ");
        assertThat(SessionToken.parse(token.text())).contains(token);
    }

    @Test
    void theDigestIsTheSha256OfTheText() {
        SessionToken known = new SessionToken("A".repeat(22) + '.' + "B".repeat(16) + '.' + "C".repeat(43));

        assertThat(known.digest()).isEqualTo("a914c2cf69af4e02f9917a0cd9e2b970c4377a541677e3e71ac6d79194fd1d35");
        assertThat(token.digest()).isNotEqualTo(token.successor(random).digest());
    }

    @Test
    void noTextShowsTheSecret() {
        Session session = new Session(
                "alice",
                new SessionInfo("h", Instant.EPOCH, Instant.EPOCH, Instant.EPOCH, Instant.EPOCH),
                0,
                Attributes.none());

        assertThat(token.toString()).contains(token.handle()).doesNotContain(token.secret());
        assertThat(new NewSession(token, session).toString()).doesNotContain(token.secret());
        assertThatThrownBy(() -> new SessionToken(token.text() + "x"))
                .hasMessage("text of 84 characters is not a session token");
        assertThat(Attributes.none().with("card", "4111").toString()).isEqualTo("{card: 4 bytes}");
    }

    @Test
    void whatIsNoTokenIsNotRead() {
        for (String text :
                new String[] {"", "x", token.text() + "=", token.text().replace('.', '!'), " " + token.text()}) {
            assertThat(SessionToken.parse(text)).as(text).isEmpty();
        }
    }

    @Test
    void aSealedSuccessorIsOpenedWithTheTokenItFollowsAndNoOther() {
        SessionToken successor = token.successor(random);
        SealedToken sealed = SealedToken.of(token, successor);

        assertThat(sealed.openedWith(token)).isEqualTo(successor);
        assertThat(sealed.sealed()).isNotEqualTo(successor.secret());
        assertThatThrownBy(() -> sealed.openedWith(successor)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SealedToken(token.digest(), sealed.sealed()).openedWith(token))
                .hasMessageContaining("is not the successor")
                .hasMessageNotContaining(token.secret());
    }

    @Test
    void everySuccessorIsSealedWithAPadOfItsOwn() {
        SessionToken one = token.successor(random);
        SessionToken other = token.successor(random);
        byte[] plain = combined(one.secret(), other.secret());
        byte[] sealed = combined(
                SealedToken.of(token, one).sealed(),
                SealedToken.of(token, other).sealed());

        assertThat(sealed).isNotEqualTo(plain);
    }

    private static byte[] combined(String one, String other) {
        byte[] combined = Digests.bytes(one);
        byte[] with = Digests.bytes(other);
        for (int i = 0; i < combined.length; i++) {
            combined[i] ^= with[i];
        }
        return combined;
    }
}
