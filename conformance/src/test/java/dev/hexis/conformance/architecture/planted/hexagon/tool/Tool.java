package dev.hexis.conformance.architecture.planted.hexagon.tool;

/** A part beside the others. */
public final class Tool {
    public int port() {
        return 6379;
    }
}
