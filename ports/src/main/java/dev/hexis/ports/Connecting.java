package dev.hexis.ports;

import dev.hexis.ports.PortException.Reason;
import java.util.function.Supplier;

/**
 * How ports connect, for those who write an adapter: they ask for a sign of life at once, and if there is none nothing
 * is left open. Nothing was asked for yet, so no outcome is unknown: the reason is {@link Reason#UNAVAILABLE} unless
 * the server has refused.
 */
public final class Connecting {
    private Connecting() {}

    /**
     * Ports that have shown a sign of life.
     *
     * @param opener opens them, or throws a {@link PortException}
     * @throws PortException if there is no Redis that answers
     */
    public static Ports to(RedisSettings settings, Supplier<? extends Ports> opener) {
        try {
            return alive(opener.get());
        } catch (PortException e) {
            boolean silent = e.reason() == Reason.OUTCOME_UNKNOWN;
            if (!silent && e.reason() != Reason.UNAVAILABLE) {
                throw e;
            }
            String how = settings.tls() ? "over TLS" : "without TLS";
            String why = silent ? "Redis did not reply" : e.getMessage();
            throw new PortException(Reason.UNAVAILABLE, "cannot connect " + how + ": " + why, e.getCause());
        }
    }

    private static Ports alive(Ports ports) {
        try {
            ports.ping();
            return ports;
        } catch (PortException e) {
            ports.close();
            throw e;
        }
    }
}
