package dev.hexis.adapter.jedis;

import dev.hexis.lua.Polled;
import dev.hexis.lua.Polling;
import java.nio.charset.StandardCharsets;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.UnifiedJedis;

/**
 * Waits for news. The read is sent as a command that does not block, so that the socket timeout ends it if the server
 * has gone silent; as a blocking one, Jedis would wait for ever. Therefore it blocks for less than that timeout.
 */
final class JedisNews implements Polling.Reader {
    private final UnifiedJedis client;
    private final long longestMillis;

    JedisNews(UnifiedJedis client, long longestMillis) {
        this.client = client;
        this.longestMillis = longestMillis;
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
        JedisFaults.translated(() -> client.executeCommand(read));
    }
}
