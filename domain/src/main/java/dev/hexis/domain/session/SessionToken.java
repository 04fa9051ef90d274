package dev.hexis.domain.session;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What opens a session, and all that it takes: whoever has the token is let in. It is for the cookie or the header of
 * its owner and for nothing else; log the {@linkplain #handle() handle} in its place. The backend knows it only by its
 * {@linkplain #digest() digest}.
 *
 * <p>The text is {@code <tag>.<handle>.<secret>} in base64url: the {@linkplain Principal#tag() tag} of the principal,
 * by which all that is the principal's is found in one place; 96 random bits that name the session; and 256 random bits
 * that are the secret, and change with every rotation.
 *
 * @param text the token as it is handed out; {@link #toString} does not show its secret
 */
public record SessionToken(String text) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22}\\.[A-Za-z0-9_-]{16}\\.[A-Za-z0-9_-]{43}");
    private static final Pattern HANDLE = Pattern.compile("[A-Za-z0-9_-]{16}");
    private static final int HANDLE_BYTES = 12;
    private static final int SECRET_BYTES = 32;
    private static final int TAG_ENDS = 22;
    private static final int HANDLE_ENDS = 39;

    /** Checks the form; the message does not show the text. */
    public SessionToken {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("text of " + text.length() + " characters is not a session token");
        }
    }

    /** Reads what somebody sent; empty if it cannot be a token, and then it opens nothing. */
    public static Optional<SessionToken> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new SessionToken(text)) : Optional.empty();
    }

    /** A token for a new session. */
    public static SessionToken next(Principal principal, SecureRandom random) {
        return new SessionToken(principal.tag() + '.' + text(random, HANDLE_BYTES) + '.' + text(random, SECRET_BYTES));
    }

    /** A token for the same session, with a new secret. */
    public SessionToken successor(SecureRandom random) {
        return withSecret(text(random, SECRET_BYTES));
    }

    /** The tag of the principal whose session it is. */
    public String tag() {
        return text.substring(0, TAG_ENDS);
    }

    /** What names the session and opens nothing: the same after a rotation, and safe to log and to show. */
    public String handle() {
        return text.substring(TAG_ENDS + 1, HANDLE_ENDS);
    }

    /** The SHA-256 of the text, in lower-case hex: the most the backend ever learns. */
    public String digest() {
        return HexFormat.of().formatHex(Digests.sha256(bytes()));
    }

    /** Checks a handle that somebody gave; the message does not show it, as it may be a token by mistake. */
    public static String checkedHandle(String handle) {
        if (!HANDLE.matcher(handle).matches()) {
            throw new IllegalArgumentException(
                    "session handle of " + handle.length() + " characters must be 16 of A-Z a-z 0-9 _ -");
        }
        return handle;
    }

    SessionToken withSecret(String secret) {
        return new SessionToken(text.substring(0, HANDLE_ENDS + 1) + secret);
    }

    String secret() {
        return text.substring(HANDLE_ENDS + 1);
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String text(SecureRandom random, int bytes) {
        byte[] drawn = new byte[bytes];
        random.nextBytes(drawn);
        return Digests.base64Url(drawn);
    }

    @Override
    public String toString() {
        return "session token of " + handle();
    }
}
