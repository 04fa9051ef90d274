package dev.hexis.app.http;

import dev.hexis.ports.PortException;
import io.javalin.http.HttpStatus;

/** A fault of the backend as a problem; its member {@code reason} tells the faults apart. */
final class PortProblem {
    private static final String LAYOUT = "LAYOUT";
    private static final String NO_GROUP = "NOGROUP";

    private PortProblem() {}

    static Problem of(PortException fault) {
        Problem problem = switch (fault.reason()) {
            case UNAVAILABLE -> Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "Redis cannot be reached; nothing was done");
            case OUTCOME_UNKNOWN ->
                Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "Redis did not reply; what was asked may have been done all the same");
            case CLOSED -> Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "the service is stopping");
            case REJECTED -> rejected(fault);
            case CORRUPT -> Problem.of(HttpStatus.BAD_GATEWAY, "Redis holds or replied something that cannot be read");
        };
        return problem.with("reason", fault.reason().name());
    }

    /** A board that is kept under other settings, or a group that does not exist, is not Redis' failure. */
    private static Problem rejected(PortException fault) {
        String error = fault.serverError().orElse("an error");
        return switch (error) {
            case LAYOUT ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        String.valueOf(fault.getMessage())
                                .substring(LAYOUT.length())
                                .strip());
            case NO_GROUP -> Problem.of(HttpStatus.NOT_FOUND, "the stream has no such group");
            default -> Problem.of(HttpStatus.BAD_GATEWAY, "Redis refused with " + error);
        };
    }
}
