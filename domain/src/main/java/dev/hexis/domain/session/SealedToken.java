package dev.hexis.domain.session;

import java.nio.charset.StandardCharsets;

/**
 * The successor of a token, readable only with the token it follows. So the second of two callers who rotate the same
 * token at the same time gets the token of the first, though the backend, which passes it on, cannot read it.
 *
 * <p>The successor's secret is combined by exclusive or with HMAC-SHA256 (RFC 2104) of its digest under the old token:
 * a one-time pad of its own for each pair. The digest also tells whether what came out is the successor.
 *
 * @param digest the {@linkplain SessionToken#digest() digest} of the successor
 * @param sealed its secret, sealed, 43 characters of base64url
 */
public record SealedToken(String digest, String sealed) {
    private static final String PURPOSE = "hexis session rotation ";

    /** Seals a successor. */
    public static SealedToken of(SessionToken old, SessionToken successor) {
        byte[] secret = Digests.bytes(successor.secret());
        return new SealedToken(successor.digest(), Digests.base64Url(combined(secret, pad(old, successor.digest()))));
    }

    /**
     * The successor.
     *
     * @throws IllegalArgumentException if this is not the successor of that token
     */
    public SessionToken openedWith(SessionToken old) {
        byte[] secret = combined(Digests.bytes(sealed), pad(old, digest));
        SessionToken successor = old.withSecret(Digests.base64Url(secret));
        if (!successor.digest().equals(digest)) {
            throw new IllegalArgumentException("what was sealed is not the successor of " + old);
        }
        return successor;
    }

    private static byte[] pad(SessionToken old, String digest) {
        return Digests.hmacSha256(old.bytes(), (PURPOSE + digest).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] combined(byte[] text, byte[] pad) {
        byte[] combined = new byte[text.length];
        for (int i = 0; i < text.length && i < pad.length; i++) {
            combined[i] = (byte) (text[i] ^ pad[i]);
        }
        return combined;
    }
}
