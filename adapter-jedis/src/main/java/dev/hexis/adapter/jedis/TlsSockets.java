package dev.hexis.adapter.jedis;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Sockets that have agreed on TLS with the server whose name was asked for. Jedis' own agree when they are first
 * written to, and try again to take their leave; a server that keeps silent then costs three timeouts instead of one.
 */
final class TlsSockets extends SSLSocketFactory {

    @Override
    public Socket createSocket(Socket connected, String host, int port, boolean autoClose) throws IOException {
        SSLSocket socket = (SSLSocket) context().getSocketFactory().createSocket(connected, host, port, autoClose);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    @Override
    public String[] getDefaultCipherSuites() {
        throw notAsked();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        throw notAsked();
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw notAsked();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        throw notAsked();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw notAsked();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) {
        throw notAsked();
    }

    /** What this JVM trusts now. */
    private static SSLContext context() throws IOException {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IOException("this JVM cannot speak TLS", e);
        }
    }

    private static UnsupportedOperationException notAsked() {
        return new UnsupportedOperationException("Jedis connects by itself");
    }
}
