package dev.hexis.adapter.jedis;

import dev.hexis.lua.Polled;
import dev.hexis.lua.Polling;
import java.nio.charset.StandardCharsets;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol;

/**
 * Waits for news. The read is sent as a command that does not block, so that the socket timeout ends it if the server
 * has gone silent; as a blocking one, Jedis would wait for ever. Therefore it blocks for half of that timeout at most.
 */
final class JedisNews implements Polling.Reader {
    private final JedisConnection connection;
    private final long longestMillis;

    JedisNews(JedisConnection connection) {
        this.connection = connection;
        this.longestMillis = Math.max(1, connection.commandTimeout().toMillis() / 2);
    }

    @Override
    public void await(Polled.News news, long millis) {
        CommandArguments read = new CommandArguments(Protocol.Command.XREAD)
                .add("COUNT")
                .add(1)
                .add("BLOCK")
                .add(Math.min(millis, longestMillis))
                .add("STREAMS")
                .key(news.key().getBytes(StandardCharsets.UTF_8))
                .add(news.id());
        JedisFaults.translated(() -> connection.waiting().executeCommand(read));
    }
}
