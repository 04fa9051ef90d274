package dev.hexis.lua;

/** A script's reply is not what that script returns. Adapters translate it to a fault of the port. */
public final class UnreadableReplyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableReplyException(String message) {
        super(message);
    }
}
