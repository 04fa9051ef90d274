package dev.hexis.domain.session;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Whose sessions they are: a user, an account, a device.
 *
 * @param name 1 to {@value #LONGEST_NAME} characters, all of them Unicode characters (no half of a surrogate pair)
 */
public record Principal(String name) {
    /** The longest name, in characters. */
    public static final int LONGEST_NAME = 512;

    private static final int TAG_BYTES = 16;

    /** Checks the name. */
    public Principal {
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "principal of " + name.length() + " characters must have 1 to " + LONGEST_NAME);
        }
        utf8("principal", name);
    }

    /**
     * What stands for the principal in tokens and keys: the first 128 bits of the SHA-256 of the name, in 22 characters
     * of base64url. All that one principal has shares it.
     */
    public String tag() {
        byte[] digest = Digests.sha256(utf8("principal", name));
        return Digests.base64Url(Arrays.copyOf(digest, TAG_BYTES));
    }

    /** The bytes of a name; with replacement characters, different names would become one. */
    static byte[] utf8(String what, String name) {
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(name));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(what + " of " + name.length() + " characters is not Unicode text", e);
        }
    }
}
