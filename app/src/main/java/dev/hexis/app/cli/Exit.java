package dev.hexis.app.cli;

/** The exit codes. */
final class Exit {
    static final int OK = 0;
    static final int FAILED = 1;
    static final int USAGE = 2;
    static final int DENIED = 3;
    static final int LOST = 4;
    static final int UNREACHABLE = 5;
    static final int NOT_EXECUTABLE = 126;
    static final int NOT_FOUND = 127;

    private Exit() {}
}
