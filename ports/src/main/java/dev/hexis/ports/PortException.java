package dev.hexis.ports;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * The one fault of all ports: the backend could not do what it was asked, for a {@link Reason}. Expected outcomes, such
 * as a refused permit, are values and not faults. A client's own exception is only ever the cause.
 */
public final class PortException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Errors by which a server says that it could not do it now, and did not. */
    private static final Set<String> PASSING = Set.of(
            "LOADING", "BUSY", "MASTERDOWN", "CLUSTERDOWN", "TRYAGAIN", "READONLY", "NOREPLICAS", "MOVED", "ASK");

    /** Why the backend failed. */
    public enum Reason {
        /** The backend could not be reached; the act was certainly not executed. */
        UNAVAILABLE,
        /** The act was sent and no reply came; it may have been executed, or may still be. */
        OUTCOME_UNKNOWN,
        /** The server refused the act; {@link PortException#serverError()} has its word for it. */
        REJECTED,
        /** A reply or a stored value could not be read. */
        CORRUPT,
        /** The ports were closed. */
        CLOSED
    }

    private final Reason reason;
    private final @Nullable String serverError;

    /** A fault for a reason, with the client's exception where there is one. */
    public PortException(Reason reason, String message, @Nullable Throwable cause) {
        this(reason, null, message, cause);
    }

    private PortException(Reason reason, @Nullable String serverError, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
        this.serverError = serverError;
    }

    /**
     * What the server's error means: {@link Reason#CORRUPT} if it is what a script says of a value it cannot read, else
     * {@link Reason#REJECTED}.
     *
     * @param serverError the prefix of the error, for instance {@code READONLY}
     * @param message the rest of it
     */
    public static PortException ofServerError(String serverError, String message, @Nullable Throwable cause) {
        Reason reason = serverError.equals("CORRUPT") ? Reason.CORRUPT : Reason.REJECTED;
        return new PortException(reason, serverError, serverError + " " + message, cause);
    }

    /**
     * That there is no connection, so that nothing was sent. If it is TLS that failed, the message says why.
     *
     * @param why the client's exception
     * @param cause as much of it as may be shown
     */
    public static PortException unconnected(Throwable why, @Nullable Throwable cause) {
        for (Throwable t : Causes.of(why)) {
            if (t instanceof SSLException) {
                return new PortException(Reason.UNAVAILABLE, "no connection to Redis: " + t.getMessage(), cause);
            }
        }
        return new PortException(Reason.UNAVAILABLE, "no connection to Redis", cause);
    }

    /**
     * What the faults of many calls that were sent together mean for all of them. If every call failed and certainly
     * none was executed, it is the first fault; else some may have been executed and others not, and the reason is
     * {@link Reason#OUTCOME_UNKNOWN}.
     *
     * @param faults those of the calls that failed, in their order
     * @param calls how many calls there were
     */
    public static PortException ofMany(List<PortException> faults, int calls) {
        PortException first = faults.get(0);
        boolean allAlike =
                faults.size() == calls && faults.stream().noneMatch(fault -> fault.reason == Reason.OUTCOME_UNKNOWN);
        if (calls == 1 || allAlike) {
            return first;
        }
        String message = faults.size() + " of " + calls + " calls failed, the first: " + first.getMessage();
        return new PortException(Reason.OUTCOME_UNKNOWN, message, first);
    }

    /** Why the backend failed. */
    public Reason reason() {
        return reason;
    }

    /**
     * The prefix of the server's error if it {@linkplain Reason#REJECTED rejected} the act, for instance {@code OOM}.
     */
    public Optional<String> serverError() {
        return Optional.ofNullable(serverError);
    }

    /** Whether the act was certainly not executed and may succeed later, so that repeating it is safe and may help. */
    public boolean isRetryable() {
        return reason == Reason.UNAVAILABLE || (serverError != null && PASSING.contains(serverError));
    }
}
