package dev.hexis.benchmarks.peer;

import dev.hexis.benchmarks.client.BareLettuce;
import io.lettuce.core.Consumer;
import io.lettuce.core.StreamMessage;
import io.lettuce.core.XGroupCreateArgs;
import io.lettuce.core.XReadArgs;
import io.lettuce.core.XReadArgs.StreamOffset;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.api.sync.RedisCommands;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A group by hand: XREADGROUP, and one XACK for all that it brought. */
record BareEvents(BareLettuce lettuce, String stream, int events, int consumers, AtomicInteger had) {
    private static final byte[] GROUP = utf8("by-hand");

    BareEvents(BareLettuce lettuce, String stream, int events, int consumers) {
        this(lettuce, stream, events, consumers, new AtomicInteger());
    }

    Trial trial(String name) {
        return new Trial(
                name,
                this::createGroup,
                () -> had.set(Consumers.run(consumers, this::consume)),
                () -> had.get() == events);
    }

    private void createGroup() {
        RedisCommands<byte[], byte[]> commands = lettuce.connection().sync();
        commands.xgroupDestroy(utf8(stream), GROUP);
        commands.xgroupCreate(StreamOffset.from(utf8(stream), "0"), GROUP, new XGroupCreateArgs());
    }

    @SuppressWarnings("unchecked") // an array of one stream, made by the compiler
    private int consume(int number) {
        RedisAsyncCommands<byte[], byte[]> commands = lettuce.connection().async();
        Consumer<byte[]> consumer = Consumer.from(GROUP, utf8("consumer-" + number));
        XReadArgs batch = XReadArgs.Builder.count(EventLogChapter.BATCH);
        StreamOffset<byte[]> next = StreamOffset.lastConsumed(utf8(stream));
        int acknowledged = 0;
        while (true) {
            List<StreamMessage<byte[], byte[]>> read = lettuce.await(commands.xreadgroup(consumer, batch, next));
            if (read.isEmpty()) {
                return acknowledged;
            }
            String[] ids = read.stream().map(StreamMessage::getId).toArray(String[]::new);
            acknowledged +=
                    lettuce.await(commands.xack(utf8(stream), GROUP, ids)).intValue();
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
