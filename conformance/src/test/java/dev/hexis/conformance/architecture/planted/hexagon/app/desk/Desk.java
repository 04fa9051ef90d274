package dev.hexis.conformance.architecture.planted.hexagon.app.desk;

/** A package below the app's that the app uses. */
public final class Desk {
    public void open(int port) {
        if (port < 0) {
            throw new IllegalArgumentException("port");
        }
    }
}
