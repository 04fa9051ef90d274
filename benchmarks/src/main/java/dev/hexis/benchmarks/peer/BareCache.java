package dev.hexis.benchmarks.peer;

import dev.hexis.benchmarks.client.BareLettuce;
import io.lettuce.core.KeyValue;
import io.lettuce.core.SetArgs;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;

/** A cache by hand; the keys of a tag stand in a set. */
record BareCache(BareLettuce lettuce, String prefix, Keys keys, RedisAsyncCommands<byte[], byte[]> commands) {
    private static final byte[] VALUE = new byte[CacheChapter.VALUE_BYTES];
    private static final SetArgs HOUR = SetArgs.Builder.px(Duration.ofHours(1).toMillis());
    private static final int CHUNK = 1000;

    BareCache(BareLettuce lettuce, String prefix, Keys keys) {
        this(lettuce, prefix, keys, lettuce.connection().async());
    }

    boolean put(String key) {
        return "OK".equals(lettuce.await(commands.set(bytes(key), VALUE, HOUR)));
    }

    /** Without a time to live, as there is no command for that. */
    void putAll(Collection<String> names) {
        IdentityHashMap<byte[], byte[]> entries = new IdentityHashMap<>();
        names.forEach(key -> entries.put(bytes(key), VALUE));
        lettuce.await(commands.mset(entries));
    }

    boolean putMany(String group) {
        putAll(keys.of(group));
        return true;
    }

    boolean get(String key) {
        return lettuce.await(commands.get(bytes(key))) != null;
    }

    boolean getMany(String group) {
        List<KeyValue<byte[], byte[]>> values = lettuce.await(commands.mget(bytes(keys.of(group))));
        return values.stream().allMatch(KeyValue::hasValue);
    }

    boolean load(String name) {
        String key = Keys.fresh(name);
        return !get(key) && put(key);
    }

    void putTagged(List<String> names) {
        putAll(names);
        lettuce.await(commands.sadd(tag(), bytes(names)));
    }

    void invalidate() {
        byte[][] tagged = lettuce.await(commands.smembers(tag())).toArray(byte[][]::new);
        for (int from = 0; from < tagged.length; from += CHUNK) {
            lettuce.await(commands.unlink(Arrays.copyOfRange(tagged, from, Math.min(tagged.length, from + CHUNK))));
        }
        lettuce.await(commands.unlink(tag()));
    }

    private byte[] tag() {
        return bytes("the-tag");
    }

    private byte[][] bytes(List<String> names) {
        return names.stream().map(this::bytes).toArray(byte[][]::new);
    }

    private byte[] bytes(String key) {
        return (prefix + key).getBytes(StandardCharsets.UTF_8);
    }
}
