package dev.hexis.conformance;

import dev.hexis.ports.RedisSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ServerSocketFactory;

/**
 * Stands between a client and a server and, when told to, loses replies, falls silent or breaks connections. It may
 * speak TLS to the client, whatever the server speaks.
 */
public final class FaultProxy implements AutoCloseable {
    private final RedisSettings server;
    private final ServerSocket entrance;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final AtomicLong accepted = new AtomicLong();
    private volatile boolean losesReplies;
    private volatile long silentUpTo;

    private FaultProxy(RedisSettings server, ServerSocket entrance) {
        this.server = server;
        this.entrance = entrance;
    }

    /** Stands before a server. */
    public static FaultProxy before(RedisSettings server) {
        return before(server, ServerSocketFactory.getDefault());
    }

    /** Stands before a server and speaks TLS to clients, with a certificate. */
    public static FaultProxy before(RedisSettings server, TestCertificate certificate) {
        return before(server.withTls(true), certificate.serverContext().getServerSocketFactory());
    }

    private static FaultProxy before(RedisSettings server, ServerSocketFactory entrances) {
        try {
            ServerSocket entrance = entrances.createServerSocket(0, 64, InetAddress.getLoopbackAddress());
            FaultProxy proxy = new FaultProxy(server, entrance);
            run("accept", proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Settings that lead through it to the server. */
    public RedisSettings settings() {
        return server.withAddress("127.0.0.1", entrance.getLocalPort());
    }

    /** From now on every reply is dropped, and with it its connection; the server has done what it was asked. */
    public void loseReplies() {
        losesReplies = true;
    }

    /** From now on replies pass again. */
    public void passReplies() {
        losesReplies = false;
    }

    /** From now on nothing passes on the connections there are, though they stay open; new ones work. */
    public void fallSilent() {
        silentUpTo = accepted.get();
    }

    /** Breaks all connections; new ones can be opened. */
    public void breakConnections() {
        sockets.forEach(FaultProxy::closeQuietly);
        sockets.clear();
    }

    @Override
    public void close() {
        try {
            entrance.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        breakConnections();
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = entrance.accept();
            Socket upstream = new Socket(server.host(), server.port());
            sockets.add(client);
            sockets.add(upstream);
            long number = accepted.incrementAndGet();
            run("requests", () -> pump(number, client, upstream, false));
            run("replies", () -> pump(number, upstream, client, true));
        }
    }

    private void pump(long number, Socket from, Socket to, boolean replies) throws IOException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[8192];
            for (int n = in.read(buffer); n >= 0 && !(replies && losesReplies); n = in.read(buffer)) {
                if (number > silentUpTo) {
                    out.write(buffer, 0, n);
                }
            }
        } finally {
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    private interface Body {
        void run() throws IOException;
    }

    private static void run(String name, Body body) {
        Thread thread = new Thread(
                () -> {
                    try {
                        body.run();
                    } catch (IOException e) {
                        // a closed socket is how connections and the proxy itself end
                    }
                },
                "fault-proxy-" + name);
        thread.setDaemon(true);
        thread.start();
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // it is closed all the same
        }
    }
}
