package dev.hexis.benchmarks;

import dev.hexis.lua.ScriptCall;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a careful user has prepared before calling a script by hand: its SHA, its arguments, and the constant parts of
 * its keys around the subject. They are taken from a call that Hexis builds, so keys and arguments are the same bytes.
 */
record PreparedScript(
        String source,
        String sha1,
        String keyHead,
        List<String> keyTails,
        List<byte[]> arguments,
        Predicate<Object> allowed) {
    /** The subject to build the call for. */
    static final String SUBJECT = "SUBJECT";

    /** Prepares a call built for {@link #SUBJECT}. */
    static PreparedScript of(ScriptCall<?> call) {
        String first = call.keys().get(0);
        List<String> tails = call.keys().stream()
                .map(key -> key.substring(key.indexOf(SUBJECT) + SUBJECT.length()))
                .toList();
        return new PreparedScript(
                call.script().source(),
                call.script().sha1(),
                first.substring(0, first.indexOf(SUBJECT)),
                tails,
                List.copyOf(call.arguments()),
                PreparedScript::tookPermit);
    }

    /** Another text with the same keys and arguments, whose reply says in its own way whether the permit was taken. */
    PreparedScript withSource(String text, Predicate<Object> says) {
        return new PreparedScript(text, sha1(text), keyHead, keyTails, arguments, says);
    }

    /** Reads a reply: whether the permit was taken. */
    boolean passed(Object reply) {
        return allowed.test(reply);
    }

    /** The only key. */
    String key(String subject) {
        return keyHead + subject + keyTails.get(0);
    }

    /** All keys as bytes. */
    byte[][] keys(String subject) {
        byte[][] keys = new byte[keyTails.size()][];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (keyHead + subject + keyTails.get(i)).getBytes(StandardCharsets.UTF_8);
        }
        return keys;
    }

    /** The reply of the scripts of Hexis: the time, then per limit what remains, retry-after and reset-after. */
    private static boolean tookPermit(Object reply) {
        List<?> integers = (List<?>) reply;
        for (int i = 2; i < integers.size(); i += 3) {
            if ((Long) integers.get(i) != 0) {
                return false;
            }
        }
        return true;
    }

    private static String sha1(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
