package dev.hexis.benchmarks.peer;

import dev.hexis.benchmarks.client.BareLettuce;
import dev.hexis.benchmarks.load.Operation;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.SetArgs;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;

/** The lock that everybody writes by hand: SET NX PX, and a script that deletes what is still one's own. */
record BareLock(BareLettuce lettuce, String keyPrefix, Duration ttl) {
    private static final String RELEASE =
            "if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end return 0";

    Operation acquiringAndReleasing() {
        String release = lettuce.connection().sync().scriptLoad(RELEASE);
        RedisAsyncCommands<byte[], byte[]> commands = lettuce.connection().async();
        SetArgs ifAbsent = SetArgs.Builder.nx().px(ttl.toMillis());
        return name -> {
            byte[] key = utf8(keyPrefix + ":bare-lock:" + name);
            byte[] owner = utf8(Owners.next());
            if (!"OK".equals(lettuce.await(commands.set(key, owner, ifAbsent)))) {
                return false;
            }
            Long deleted =
                    lettuce.await(commands.evalsha(release, ScriptOutputType.INTEGER, new byte[][] {key}, owner));
            return Objects.equals(deleted, 1L);
        };
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
