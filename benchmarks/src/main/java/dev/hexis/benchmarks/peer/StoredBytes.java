package dev.hexis.benchmarks.peer;

import dev.hexis.benchmarks.client.BareJedis;
import dev.hexis.ports.RedisSettings;
import java.util.ArrayList;
import java.util.List;
import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.Response;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.ScanParams;
import redis.clients.jedis.resps.ScanResult;

/** Asks the server for the bytes of every key, its value and its entry, which buffers of clients do not disturb. */
record StoredBytes(BareJedis redis, String keyPrefix) implements AutoCloseable {

    static StoredBytes open(RedisSettings settings) {
        return new StoredBytes(BareJedis.open(settings.withPoolSize(1)), settings.keyPrefix());
    }

    /** Of all keys in whose name the prefix stands. */
    long sum() {
        UnifiedJedis client = redis.client();
        ScanParams ours = new ScanParams().match("*" + keyPrefix + ":*").count(1000);
        long sum = 0;
        String cursor = ScanParams.SCAN_POINTER_START;
        do {
            ScanResult<String> page = client.scan(cursor, ours);
            sum += sum(client, page.getResult());
            cursor = page.getCursor();
        } while (!cursor.equals(ScanParams.SCAN_POINTER_START));
        return sum;
    }

    private static long sum(UnifiedJedis client, List<String> keys) {
        List<Response<Long>> bytes = new ArrayList<>();
        try (AbstractPipeline pipeline = client.pipelined()) {
            for (String key : keys) {
                bytes.add(pipeline.memoryUsage(key, 0)); // 0: look at every element
            }
        }
        return bytes.stream().mapToLong(Response::get).sum();
    }

    @Override
    public void close() {
        redis.close();
    }
}
