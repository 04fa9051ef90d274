package dev.hexis.benchmarks.load;

import dev.hexis.benchmarks.client.Resp;
import dev.hexis.ports.RedisSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * The limit: one thread that sends ready bytes on some connections and only looks where the replies end, as
 * redis-benchmark does.
 */
public final class RawLoad {
    private final RedisSettings settings;
    private final Raw raw;
    private int next;
    private long done;

    public RawLoad(RedisSettings settings, Raw raw) {
        this.settings = settings;
        this.raw = raw;
    }

    /** How many requests a second were answered. */
    public double perSecond(int connections, Duration length) {
        done = 0;
        try (Selector selector = Selector.open()) {
            loadScripts();
            for (int i = 0; i < connections; i++) {
                SocketChannel channel = connect();
                channel.configureBlocking(false);
                channel.register(selector, SelectionKey.OP_READ, new Conversation(channel));
            }
            long start = System.nanoTime();
            for (SelectionKey key : selector.keys()) {
                ((Conversation) key.attachment()).send();
            }
            while (done == 0 || System.nanoTime() - start < length.toNanos()) {
                selector.select(key -> ((Conversation) key.attachment()).read(), 100);
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            for (SelectionKey key : selector.keys()) {
                key.channel().close();
            }
            return done / seconds;
        } catch (IOException e) {
            throw new UncheckedIOException("raw load on " + settings.host() + ':' + settings.port(), e);
        }
    }

    private void loadScripts() throws IOException {
        try (SocketChannel channel = connect()) {
            for (String script : raw.scripts()) {
                ask(channel, Resp.request("SCRIPT", "LOAD", script));
            }
        }
    }

    private SocketChannel connect() throws IOException {
        SocketChannel channel = SocketChannel.open(new InetSocketAddress(settings.host(), settings.port()));
        channel.socket().setTcpNoDelay(true);
        if (settings.credentials().isPresent()) {
            RedisSettings.Credentials login = settings.credentials().get();
            ask(channel, Resp.request("AUTH", login.user(), login.password()));
        }
        ask(channel, Resp.request("SELECT", Integer.toString(settings.database())));
        return channel;
    }

    private static void ask(SocketChannel channel, byte[] request) throws IOException {
        channel.write(ByteBuffer.wrap(request));
        ByteBuffer reply = ByteBuffer.allocate(1024);
        channel.read(reply);
        if (reply.get(0) == '-') {
            throw new IOException("refused: " + new String(reply.array(), 0, reply.position(), StandardCharsets.UTF_8));
        }
    }

    /** One connection, with one request under way. */
    private final class Conversation {
        private final SocketChannel channel;
        private ByteBuffer received = ByteBuffer.allocate(1 << 16);
        private int left;
        private int from;

        Conversation(SocketChannel channel) {
            this.channel = channel;
        }

        void send() {
            byte[] request = raw.requests().get(next++ % raw.requests().size());
            left = raw.replies();
            from = 0;
            received.clear();
            ByteBuffer bytes = ByteBuffer.wrap(request);
            try {
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void read() {
            try {
                if (!received.hasRemaining()) {
                    received = ByteBuffer.allocate(2 * received.capacity()).put(received.flip());
                }
                if (channel.read(received) < 0) {
                    throw new IOException("the server closed the connection");
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            while (left > 0) {
                int end = Resp.end(received.array(), from, received.position());
                if (end < 0) {
                    return;
                }
                if (received.get(from) == '-') {
                    throw new IllegalStateException(
                            "an error: " + new String(received.array(), from, end - from, StandardCharsets.UTF_8));
                }
                from = end;
                left--;
            }
            done++;
            send();
        }
    }
}
