package dev.hexis.benchmarks.client;

import dev.hexis.lua.ScriptCall;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A call of a script with everything about it computed in advance: sending it is all that is left. */
public final class ReadyCall {
    final String sha1;
    final byte[] sha1Bytes;
    final List<byte[]> keys;
    final List<Object> keyTexts;
    final List<byte[]> arguments;
    private final String source;

    private ReadyCall(ScriptCall<?> call) {
        source = call.script().source();
        sha1 = call.script().sha1();
        sha1Bytes = ascii(sha1);
        keys = call.keys().stream()
                .map(key -> key.getBytes(StandardCharsets.UTF_8))
                .toList();
        keyTexts = List.copyOf(call.keys());
        arguments = call.arguments();
    }

    public static ReadyCall of(ScriptCall<?> call) {
        return new ReadyCall(call);
    }

    public String source() {
        return source;
    }

    /** The command as it goes over the wire. */
    public byte[] request() {
        List<byte[]> words = new ArrayList<>();
        words.add(ascii("EVALSHA"));
        words.add(sha1Bytes);
        words.add(ascii(Integer.toString(keys.size())));
        words.addAll(keys);
        words.addAll(arguments);
        return Resp.request(words);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
