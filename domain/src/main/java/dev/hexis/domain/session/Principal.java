package dev.hexis.domain.session;

import dev.hexis.domain.text.UnicodeText;
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
        UnicodeText.require("principal", name, LONGEST_NAME);
    }

    /**
     * What stands for the principal in tokens and keys: the first 128 bits of the SHA-256 of the name, in 22 characters
     * of base64url. All that one principal has shares it.
     */
    public String tag() {
        byte[] digest = Digests.sha256(name.getBytes(StandardCharsets.UTF_8));
        return Digests.base64Url(Arrays.copyOf(digest, TAG_BYTES));
    }
}
