package dev.hexis.benchmarks.client;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The protocol of Redis, as far as it takes to send commands and to see where a reply ends. */
public final class Resp {
    private Resp() {}

    public static byte[] request(String... words) {
        return request(Arrays.stream(words)
                .map(word -> word.getBytes(StandardCharsets.UTF_8))
                .toList());
    }

    public static byte[] request(List<byte[]> words) {
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(line('*', words.size()));
        for (byte[] word : words) {
            request.writeBytes(line('$', word.length));
            request.writeBytes(word);
            request.writeBytes(new byte[] {'\r', '\n'});
        }
        return request.toByteArray();
    }

    /** Where the reply ends that begins at {@code from}, or -1 if a part of it is still missing. */
    public static int end(byte[] bytes, int from, int to) {
        int line = lineEnd(bytes, from, to);
        if (line < 0) {
            return -1;
        }
        return switch (bytes[from]) {
            case '$' -> {
                int length = number(bytes, from + 1, line);
                int end = length < 0 ? line : line + length + 2;
                yield end <= to ? end : -1;
            }
            case '*' -> {
                int end = line;
                for (int left = number(bytes, from + 1, line); left > 0 && end >= 0; left--) {
                    end = end(bytes, end, to);
                }
                yield end;
            }
            default -> line;
        };
    }

    private static int lineEnd(byte[] bytes, int from, int to) {
        for (int at = from; at + 1 < to; at++) {
            if (bytes[at] == '\r' && bytes[at + 1] == '\n') {
                return at + 2;
            }
        }
        return -1;
    }

    private static int number(byte[] bytes, int from, int lineEnd) {
        return Integer.parseInt(new String(bytes, from, lineEnd - 2 - from, StandardCharsets.US_ASCII));
    }

    private static byte[] line(char type, int length) {
        return (type + Integer.toString(length) + "\r\n").getBytes(StandardCharsets.US_ASCII);
    }
}
