package dev.hexis.conformance;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A connection to one server that speaks RESP2 by hand. */
final class RespConnection implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 10_000;

    private final Socket socket;
    private final InputStream in;

    RespConnection(String host, int port) {
        try {
            socket = new Socket(host, port);
            socket.setSoTimeout(PATIENCE_MILLIS);
            in = new BufferedInputStream(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot connect to " + host + ":" + port, e);
        }
    }

    void send(String... command) {
        try {
            socket.getOutputStream().write(encode(command));
        } catch (IOException e) {
            throw new UncheckedIOException("the connection broke", e);
        }
    }

    /**
     * Waits for the next reply.
     *
     * @throws IllegalStateException with the server's words if it is an error, and if it is nil
     */
    Object next() {
        try {
            Object reply = read();
            if (reply == null) {
                throw new IllegalStateException("the server replied with nil");
            }
            return reply;
        } catch (IOException e) {
            throw new UncheckedIOException("the connection broke", e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] encode(String... command) {
        StringBuilder request = new StringBuilder("*").append(command.length).append("\r\n");
        for (String part : command) {
            int length = part.getBytes(StandardCharsets.UTF_8).length;
            request.append('$').append(length).append("\r\n").append(part).append("\r\n");
        }
        return request.toString().getBytes(StandardCharsets.UTF_8);
    }

    private @Nullable Object read() throws IOException {
        String line = readLine();
        String rest = line.substring(1);
        return switch (line.charAt(0)) {
            case '+' -> rest;
            case ':' -> Long.valueOf(rest);
            case '$' -> readBulk(Integer.parseInt(rest));
            case '*' -> readArray(Integer.parseInt(rest));
            case '-' -> throw new IllegalStateException(rest);
            default -> throw new IOException("unexpected reply " + line);
        };
    }

    private @Nullable String readBulk(int length) throws IOException {
        if (length < 0) {
            return null;
        }
        byte[] bytes = in.readNBytes(length);
        in.skipNBytes(2);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private List<@Nullable Object> readArray(int length) throws IOException {
        List<@Nullable Object> elements = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            elements.add(read());
        }
        return elements;
    }

    private String readLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = in.read(); c != '\r'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the server closed the connection");
            }
            line.write(c);
        }
        in.skipNBytes(1);
        return line.toString(StandardCharsets.UTF_8);
    }
}
