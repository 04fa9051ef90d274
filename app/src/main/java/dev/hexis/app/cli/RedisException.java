package dev.hexis.app.cli;

import dev.hexis.app.config.Key;
import dev.hexis.app.config.RedisOrigin;
import dev.hexis.app.config.Settings;
import dev.hexis.ports.PortException;
import dev.hexis.ports.PortException.Reason;
import java.util.Set;

/** A command failed because of Redis. The message says which Redis it was and how to name another. */
final class RedisException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final Set<Reason> UNREACHABLE = Set.of(Reason.UNAVAILABLE, Reason.OUTCOME_UNKNOWN);

    private final int exitCode;

    RedisException(Settings settings, PortException cause) {
        super(message(settings, cause), cause);
        this.exitCode = UNREACHABLE.contains(cause.reason()) ? Exit.UNREACHABLE : Exit.FAILED;
    }

    int exitCode() {
        return exitCode;
    }

    private static String message(Settings settings, PortException cause) {
        String redis = settings.redisText() + (settings.redisOrigin() == RedisOrigin.ASSUMED ? " (assumed)" : "");
        String tried = "Redis at " + redis + ": " + cause.getMessage();
        return UNREACHABLE.contains(cause.reason())
                ? tried + ". Name another with " + Key.REDIS.flag() + " URI, " + Key.REDIS.variable() + " or "
                        + Key.REDIS.text() + ": in hexis.yaml"
                : tried;
    }
}
