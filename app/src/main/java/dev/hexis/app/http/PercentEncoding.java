package dev.hexis.app.http;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Decodes parts of a path or a query, and refuses what is not UTF-8: with replacement characters, different subjects
 * would become one.
 */
final class PercentEncoding {
    private PercentEncoding() {}

    /** A segment of the path as the caller meant it; the first after the slash is number 1. */
    static String segment(Context context, int number) {
        return decode(context.path().split("/", -1)[number]);
    }

    static String decode(String encoded) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(bytes(encoded));
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException | NumberFormatException e) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "the percent-encoding of the path or the query is not UTF-8")
                    .asException();
        }
    }

    private static byte[] bytes(String encoded) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] octets = encoded.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < octets.length; i++) {
            if (octets[i] == '%') {
                bytes.write(hexDigit(octets, i + 1) * 16 + hexDigit(octets, i + 2));
                i += 2;
            } else {
                bytes.write(octets[i]);
            }
        }
        return bytes.toByteArray();
    }

    private static int hexDigit(byte[] octets, int at) {
        int digit = at < octets.length ? Character.digit(octets[at], 16) : -1;
        if (digit < 0) {
            throw new NumberFormatException("not a hexadecimal digit");
        }
        return digit;
    }
}
