package dev.hexis.app.http;

import dev.hexis.ports.PortException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.http.NotFoundResponse;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every exception becomes a problem; what nobody expected is logged, and the caller is told no more than that. */
final class ProblemRoutes {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemRoutes.class);

    private ProblemRoutes() {}

    static void addTo(RoutesConfig routes) {
        routes.exception(ProblemException.class, (e, context) -> e.problem().writeTo(context));
        routes.exception(PortException.class, ProblemRoutes::port);
        routes.exception(HttpResponseException.class, ProblemRoutes::refused);
        routes.exception(
                NotFoundResponse.class,
                (e, context) -> Problem.of(HttpStatus.NOT_FOUND, "there is nothing at " + context.path())
                        .writeTo(context));
        routes.exception(MethodNotAllowedResponse.class, ProblemRoutes::methodNotAllowed);
        routes.exception(Exception.class, ProblemRoutes::unexpected);
    }

    static Problem unexpected(Throwable e) {
        LOG.error("a request failed unexpectedly", e);
        return Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "this should not have happened; the log has more");
    }

    private static void unexpected(Exception e, Context context) {
        unexpected(e).writeTo(context);
    }

    /** Javalin itself refuses only what is too large. */
    private static void refused(HttpResponseException e, Context context) {
        String detail = e.getStatus() == HttpStatus.CONTENT_TOO_LARGE.getCode()
                ? "the body has more than " + HttpService.MOST_BYTES + " bytes"
                : String.valueOf(e.getMessage());
        Problem.of(e.getStatus(), detail).writeTo(context);
    }

    /** The log gets the route and not the path, as a subject may be an API key. */
    private static void port(PortException e, Context context) {
        LOG.warn("{} {}: {} ({})", context.method(), context.endpoint().path, e.getMessage(), e.reason());
        PortProblem.of(e).writeTo(context);
    }

    private static void methodNotAllowed(MethodNotAllowedResponse e, Context context) {
        Map<String, String> details = e.getDetails();
        String allowed = String.join(", ", details.values());
        context.header(Header.ALLOW, allowed);
        Problem.of(HttpStatus.METHOD_NOT_ALLOWED, context.method() + " is not one of " + allowed)
                .writeTo(context);
    }
}
