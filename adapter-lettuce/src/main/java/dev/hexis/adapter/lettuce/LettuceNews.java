package dev.hexis.adapter.lettuce;

import dev.hexis.lua.Polled;
import dev.hexis.lua.Polling;
import io.lettuce.core.LettuceFutures;
import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.output.NestedMultiOutput;
import io.lettuce.core.protocol.AsyncCommand;
import io.lettuce.core.protocol.Command;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.CommandType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/**
 * Waits for news, each waiting thread on a connection that no other call uses meanwhile. It blocks for half of the
 * command timeout at most, so that a reply that is not there in time is one that does not come.
 */
final class LettuceNews implements Polling.Reader, AutoCloseable {
    private static final ByteArrayCodec CODEC = ByteArrayCodec.INSTANCE;

    private final LettuceConnection connections;
    private final long longestMillis;
    private final Queue<StatefulConnection<byte[], byte[]>> idle = new ConcurrentLinkedQueue<>();
    private volatile boolean closed;

    LettuceNews(LettuceConnection connections) {
        this.connections = connections;
        long timeoutMillis = connections.commandTimeout().toMillis();
        this.longestMillis = timeoutMillis == 0 ? Long.MAX_VALUE : Math.max(1, timeoutMillis / 2);
    }

    @Override
    public void await(Polled.News news, long millis) {
        StatefulConnection<byte[], byte[]> known = idle.poll();
        StatefulConnection<byte[], byte[]> connection = known == null ? connections.openBlocking() : known;
        AsyncCommand<byte[], byte[], List<Object>> read = read(news, Math.min(millis, longestMillis));
        try {
            LettuceFaults.translated(() -> {
                connection.dispatch(read);
                return LettuceFutures.awaitOrCancel(
                        read, connection.getTimeout().toNanos(), TimeUnit.NANOSECONDS);
            });
        } finally {
            giveBack(connection, read.isDone() && !read.isCompletedExceptionally());
        }
    }

    @Override
    public void close() {
        closed = true;
        for (StatefulConnection<byte[], byte[]> c = idle.poll(); c != null; c = idle.poll()) {
            c.close();
        }
    }

    /** A connection whose reply is still to come would keep the next one waiting, and a broken one would fail it. */
    private void giveBack(StatefulConnection<byte[], byte[]> connection, boolean isFree) {
        if (isFree && connection.isOpen()) {
            idle.add(connection);
            if (closed) {
                close();
            }
        } else if (connection.isOpen() || !closed) { // else the client has closed it
            connection.close();
        }
    }

    private static AsyncCommand<byte[], byte[], List<Object>> read(Polled.News news, long millis) {
        CommandArgs<byte[], byte[]> arguments = new CommandArgs<>(CODEC)
                .add("COUNT")
                .add(1)
                .add("BLOCK")
                .add(millis)
                .add("STREAMS")
                .addKey(news.key().getBytes(StandardCharsets.UTF_8))
                .add(news.id());
        return new AsyncCommand<>(new Command<>(CommandType.XREAD, new NestedMultiOutput<>(CODEC), arguments));
    }
}
