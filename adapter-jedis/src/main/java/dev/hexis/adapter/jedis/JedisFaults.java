package dev.hexis.adapter.jedis;

import dev.hexis.lua.ServerError;
import dev.hexis.lua.UnreadableReplyException;
import dev.hexis.ports.Causes;
import dev.hexis.ports.PortException;
import dev.hexis.ports.PortException.Reason;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;

/** Jedis' exceptions as faults of the port: the server's word where there is one, else whether anything was sent. */
final class JedisFaults {
    private JedisFaults() {}

    /** What an action gives, or why it fails as a fault of the port. */
    static <T> T translated(Supplier<T> action) {
        try {
            return action.get();
        } catch (JedisException e) {
            throw translate(e);
        } catch (UnreadableReplyException e) {
            throw new PortException(Reason.CORRUPT, String.valueOf(e.getMessage()), e);
        }
    }

    static PortException translate(JedisException e) {
        for (Throwable t : Causes.of(e)) {
            Optional<ServerError> error = t instanceof JedisDataException data
                    ? ServerError.parse(String.valueOf(data.getMessage()))
                    : Optional.empty();
            if (error.isPresent()) {
                return PortException.ofServerError(
                        error.get().prefix(), error.get().message(), e);
            }
            if (t instanceof InterruptedException) { // only the pool notices interrupts, and forgets them
                Thread.currentThread().interrupt();
                return new PortException(Reason.UNAVAILABLE, "interrupted while waiting for a connection", e);
            }
            if (t instanceof NoSuchElementException) {
                return new PortException(Reason.UNAVAILABLE, "no connection of the pool became free in time", e);
            }
            if (t instanceof JedisConnectionException && isConnecting(t)) {
                return PortException.unconnected(t, e);
            }
        }
        return new PortException(Reason.OUTCOME_UNKNOWN, "Redis did not reply, the outcome is unknown", e);
    }

    /** Whether the socket could not even be opened: only Jedis' socket factory uses these words. */
    private static boolean isConnecting(Throwable t) {
        String message = String.valueOf(t.getMessage());
        return message.startsWith("Failed to connect to") || message.startsWith("Failed to create socket");
    }
}
