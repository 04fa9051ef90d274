package dev.hexis.domain.pubsub;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Checks the texts of topics: other texts would be refused or become one another on the way to a server. */
final class TopicText {
    private TopicText() {}

    static byte[] utf8(String what, String text) {
        if (text.isEmpty() || text.length() > Topic.LONGEST) {
            throw new IllegalArgumentException(
                    what + " of " + text.length() + " characters must have 1 to " + Topic.LONGEST);
        }
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] utf8 = new byte[bytes.remaining()];
            bytes.get(utf8);
            return utf8;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(what + " must have no unpaired surrogates", e);
        }
    }
}
