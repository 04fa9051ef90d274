package dev.hexis.adapter.jedis;

import dev.hexis.lua.Script;
import dev.hexis.lua.ScriptCall;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A call in the bytes that Jedis sends. */
record EncodedCall(Script script, List<byte[]> keys, List<byte[]> arguments) {
    private static final Map<Script, byte[]> SHA1 = new EnumMap<>(Script.class);

    static {
        for (Script script : Script.values()) {
            SHA1.put(script, script.sha1().getBytes(StandardCharsets.US_ASCII));
        }
    }

    static EncodedCall of(ScriptCall<?> call) {
        return new EncodedCall(call.script(), keys(call.keys()), call.arguments());
    }

    static List<byte[]> keys(List<String> keys) {
        List<byte[]> bytes = new ArrayList<>(keys.size());
        for (String key : keys) {
            bytes.add(key.getBytes(StandardCharsets.UTF_8));
        }
        return bytes;
    }

    byte[] sha1() {
        return Objects.requireNonNull(SHA1.get(script), "every script has a SHA");
    }

    byte[] source() {
        return script.source().getBytes(StandardCharsets.UTF_8);
    }
}
