package dev.hexis.benchmarks.client;

import dev.hexis.lua.MultiGet;
import dev.hexis.ports.RedisSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.redisson.Redisson;
import org.redisson.api.RBatch;
import org.redisson.api.RBuckets;
import org.redisson.api.RFuture;
import org.redisson.api.RScript;
import org.redisson.api.RScript.Mode;
import org.redisson.api.RScript.ReturnType;
import org.redisson.api.RTopic;
import org.redisson.api.RedissonClient;
import org.redisson.api.stream.StreamAddArgs;
import org.redisson.client.codec.ByteArrayCodec;
import org.redisson.config.Config;
import org.redisson.config.ConstantDelay;

public record BareRedisson(RedissonClient client) implements BareClient {
    private static final byte[] FIELD = {'p'};

    public static BareRedisson open(RedisSettings settings) {
        int threads = Runtime.getRuntime().availableProcessors();
        Config config = new Config()
                .setCodec(ByteArrayCodec.INSTANCE)
                .setNettyThreads(threads)
                .setThreads(threads)
                .setUseScriptCache(false);
        settings.credentials()
                .ifPresent(login -> config.setUsername(login.user()).setPassword(login.password()));
        config.useSingleServer()
                .setAddress("redis://" + settings.host() + ":" + settings.port())
                .setDatabase(settings.database())
                .setConnectionPoolSize(settings.poolSize())
                .setConnectionMinimumIdleSize(Math.min(2, settings.poolSize()))
                .setClientName("bare")
                .setConnectTimeout(Math.toIntExact(settings.connectTimeout().toMillis()))
                .setTimeout(Math.toIntExact(settings.commandTimeout().toMillis()))
                .setRetryAttempts(0)
                .setReconnectionDelay(new ConstantDelay(Duration.ofMillis(200)));
        return new BareRedisson(Redisson.create(config));
    }

    @Override
    public BareScript prepare(PreparedScript script) {
        RScript scripts = client.getScript(ByteArrayCodec.INSTANCE);
        scripts.scriptLoad(script.source());
        return values ->
                scripts.evalSha(Mode.READ_WRITE, script.sha1(), ReturnType.LIST, script.keyTexts(values), (Object[])
                        script.arguments(values));
    }

    @Override
    public void load(String source) {
        client.getScript(ByteArrayCodec.INSTANCE).scriptLoad(source);
    }

    @Override
    public Object send(ReadyCall call) {
        return client.getScript(ByteArrayCodec.INSTANCE)
                .evalSha(Mode.READ_WRITE, call.sha1, ReturnType.LIST, call.keyTexts, call.arguments.toArray());
    }

    @Override
    public Runnable ready(MultiGet<?> get) {
        String[] keys = get.keys().toArray(String[]::new);
        RBuckets buckets = client.getBuckets(ByteArrayCodec.INSTANCE);
        return () -> buckets.get(keys);
    }

    @Override
    public List<?> sendAll(List<ReadyCall> calls) {
        RBatch batch = client.createBatch();
        for (ReadyCall call : calls) {
            RFuture<?> ignored = batch.getScript(ByteArrayCodec.INSTANCE)
                    .evalShaAsync(Mode.READ_WRITE, call.sha1, ReturnType.LIST, call.keyTexts, call.arguments.toArray());
        }
        return batch.execute().getResponses();
    }

    @Override
    public boolean get(String key) {
        return client.getBucket(key, ByteArrayCodec.INSTANCE).get() != null;
    }

    @Override
    public long publish(String channel, byte[] payload) {
        return client.getTopic(channel, ByteArrayCodec.INSTANCE).publish(payload);
    }

    @Override
    public AutoCloseable subscribe(String channel, Consumer<byte[]> listener) {
        RTopic topic = client.getTopic(channel, ByteArrayCodec.INSTANCE);
        int id = topic.addListener(byte[].class, (name, message) -> listener.accept(message));
        return () -> topic.removeListener(id);
    }

    @Override
    public int appendAll(String stream, List<byte[]> payloads) {
        RBatch batch = client.createBatch();
        List<RFuture<?>> ids = new ArrayList<>(payloads.size());
        for (byte[] payload : payloads) {
            ids.add(batch.<byte[], byte[]>getStream(stream, ByteArrayCodec.INSTANCE)
                    .addAsync(StreamAddArgs.entry(FIELD, payload)));
        }
        batch.execute();
        return ids.size();
    }

    @Override
    public void close() {
        client.shutdown(0, 1, TimeUnit.SECONDS);
    }
}
