package dev.hexis.adapter.lettuce;

import dev.hexis.lua.ServerError;
import dev.hexis.lua.UnreadableReplyException;
import dev.hexis.ports.Causes;
import dev.hexis.ports.PortException;
import dev.hexis.ports.PortException.Reason;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisConnectionException;
import io.lettuce.core.RedisException;
import java.util.Optional;
import java.util.function.Supplier;

/** Lettuce's exceptions as faults of the port: the server's word where there is one, else whether anything was sent. */
final class LettuceFaults {
    /** In one of thirty refusals on a busy machine; so often in a row, in one of a million. */
    private static final int REASON_LOST_AGAIN = 3;

    private LettuceFaults() {}

    /** What an action gives, or why it fails as a fault of the port. */
    static <T> T translated(Supplier<T> action) {
        try {
            return action.get();
        } catch (RedisException e) {
            throw translate(e);
        } catch (UnreadableReplyException e) {
            throw new PortException(Reason.CORRUPT, String.valueOf(e.getMessage()), e);
        }
    }

    /** A connection, or why it cannot be had; nothing was sent yet that could have been executed. */
    static <T> T opened(Supplier<T> opener) {
        for (int more = REASON_LOST_AGAIN; ; more--) {
            try {
                return translated(opener);
            } catch (PortException e) {
                if (more > 0 && lostReason(e)) {
                    continue;
                }
                throw e.reason() == Reason.OUTCOME_UNKNOWN ? PortException.unconnected(e, e.getCause()) : e;
            }
        }
    }

    static PortException translate(RedisException e) {
        for (Throwable t : Causes.of(e)) {
            Optional<ServerError> error = t instanceof RedisCommandExecutionException
                    ? ServerError.parse(String.valueOf(t.getMessage()))
                    : Optional.empty();
            if (error.isPresent()) {
                return PortException.ofServerError(
                        error.get().prefix(), error.get().message(), e);
            }
        }
        if (e instanceof RedisConnectionException || isUnsent(e)) {
            return PortException.unconnected(e, e);
        }
        return new PortException(Reason.OUTCOME_UNKNOWN, "Redis did not reply, the outcome is unknown", e);
    }

    /**
     * Whether Lettuce may have lost the reason: it closes a connection that Redis refused, and now and then takes that
     * for the reason. Asking again tells.
     */
    private static boolean lostReason(PortException e) {
        return e.reason() != Reason.REJECTED
                && Causes.of(e).stream()
                        .anyMatch(t -> String.valueOf(t.getMessage()).equals("Connection closed prematurely"));
    }

    /** Whether the endpoint refused to take the command; it has no type of its own for that. */
    private static boolean isUnsent(RedisException e) {
        String message = String.valueOf(e.getMessage());
        return message.startsWith("Currently not connected") || message.equals("Connection is closed");
    }
}
