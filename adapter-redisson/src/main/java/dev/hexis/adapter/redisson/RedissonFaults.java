package dev.hexis.adapter.redisson;

import dev.hexis.lua.ServerError;
import dev.hexis.lua.UnreadableReplyException;
import dev.hexis.ports.Causes;
import dev.hexis.ports.PortException;
import dev.hexis.ports.PortException.Reason;
import java.net.ConnectException;
import java.util.Optional;
import java.util.function.Supplier;
import org.redisson.client.RedisConnectionException;
import org.redisson.client.RedisException;
import org.redisson.client.RedisOutOfMemoryException;

/**
 * Redisson's exceptions as faults of the port: the server's word where there is one, else whether anything was sent.
 * Redisson's texts hold the keys and values of the command, so none is passed on, not even as a cause.
 */
final class RedissonFaults {
    private RedissonFaults() {}

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

    static PortException translate(RedisException e) {
        for (Throwable t : Causes.of(e)) {
            if (t instanceof RedisOutOfMemoryException) {
                return PortException.ofServerError("OOM", "command not allowed when used memory > 'maxmemory'", null);
            }
            Optional<ServerError> error =
                    t instanceof RedisException ? ServerError.parse(serverText(t)) : Optional.empty();
            if (error.isPresent()) {
                return PortException.ofServerError(
                        error.get().prefix(), error.get().message(), null);
            }
        }
        String kind = " (" + e.getClass().getSimpleName() + ")";
        if (isUnsent(e)) {
            return PortException.unconnected(e, null);
        }
        return new PortException(Reason.OUTCOME_UNKNOWN, "Redis did not reply, the outcome is unknown" + kind, null);
    }

    /** Whether no connection could be had to write the command to. */
    private static boolean isUnsent(RedisException e) {
        for (Throwable t : Causes.of(e)) {
            if (t instanceof RedisConnectionException || t instanceof ConnectException) {
                return true;
            }
        }
        return String.valueOf(e.getMessage()).startsWith("Unable to acquire connection");
    }

    /** The server's error without what Redisson adds to it: the channel, the command and its parameters. */
    private static String serverText(Throwable t) {
        String message = String.valueOf(t.getMessage());
        int added = message.indexOf(". channel: ");
        return added < 0 ? message : message.substring(0, added);
    }
}
