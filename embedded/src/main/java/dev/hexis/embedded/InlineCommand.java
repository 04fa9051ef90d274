package dev.hexis.embedded;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/** One command to a server of ours over a plain socket, and its reply. */
final class InlineCommand {

    private static final int TIMEOUT_MILLIS = 5_000;

    private InlineCommand() {}

    /** Whether the server takes commands; one that wants a password first does too. */
    static boolean isAnswered(int port) {
        try {
            String reply = reply(port, "PING");
            return reply.equals("+PONG") || reply.startsWith("-NOAUTH");
        } catch (IOException notYet) {
            return false;
        }
    }

    /** The reply: the text of a bulk string, or a line with its type character. */
    static String reply(int port, String command) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.getOutputStream().write((command + "\r\n").getBytes(US_ASCII));
            BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
            String head = in.readLine();
            if (head == null) {
                throw new IOException("the server closed the connection");
            }
            return head.startsWith("$") ? text(in, Integer.parseInt(head.substring(1))) : head;
        }
    }

    private static String text(BufferedReader in, int length) throws IOException {
        char[] text = new char[length];
        for (int read = 0; read < length; ) {
            int n = in.read(text, read, length - read);
            if (n < 0) {
                throw new IOException("the server closed the connection");
            }
            read += n;
        }
        return new String(text);
    }
}
