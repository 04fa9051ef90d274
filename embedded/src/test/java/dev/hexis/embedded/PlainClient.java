package dev.hexis.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** Inline commands over a socket; enough of RESP for the tests here, in which no reply holds a line break. */
final class PlainClient implements AutoCloseable {

    private final Socket socket;
    private final BufferedReader replies;

    PlainClient(int port) throws IOException {
        socket = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
        socket.setSoTimeout(5_000);
        replies = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
    }

    static boolean isRefused(int port) {
        try (PlainClient client = new PlainClient(port)) {
            return !client.socket.isConnected();
        } catch (IOException e) {
            return true;
        }
    }

    /** The reply's values; a simple string or an error is one value, with its type character. */
    List<String> ask(String command) throws IOException {
        socket.getOutputStream().write((command + "\r\n").getBytes(UTF_8));
        return read();
    }

    private List<String> read() throws IOException {
        String head = replies.readLine();
        int count = head.startsWith("*") ? Integer.parseInt(head.substring(1)) : 0;
        if (count > 0) {
            List<String> values = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                values.addAll(read());
            }
            return values;
        }
        return List.of(head.startsWith("$") && !head.equals("$-1") ? replies.readLine() : head);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
