package dev.hexis.embedded;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;

/** One PING over a plain socket. */
final class Ping {

    private static final int TIMEOUT_MILLIS = 1_000;

    private Ping() {}

    /** Whether the server takes commands; one that wants a password first does too. */
    static boolean isAnswered(String host, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.getOutputStream().write("PING\r\n".getBytes(US_ASCII));
            String reply = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII)).readLine();
            return reply != null && (reply.equals("+PONG") || reply.startsWith("-NOAUTH"));
        } catch (IOException notYet) {
            return false;
        }
    }
}
