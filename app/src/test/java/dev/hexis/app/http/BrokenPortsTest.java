package dev.hexis.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.hexis.app.Caller;
import dev.hexis.app.Configured;
import dev.hexis.app.config.AdapterName;
import dev.hexis.domain.ratelimit.Decision;
import dev.hexis.ports.PortException;
import dev.hexis.ports.PortException.Reason;
import java.net.http.HttpResponse;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

class BrokenPortsTest {
    private static final String BODY = "{\"limits\":[\"api=token-bucket:2/60s\"]}";
    private static final String SECRET = "key hexis:rl:{alice} of 10.0.0.5";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UNAVAILABLE     | 503 | Redis cannot be reached; nothing was done",
                "OUTCOME_UNKNOWN | 503 | may have been done all the same",
                "CLOSED          | 503 | the service is stopping",
                "CORRUPT         | 502 | cannot be read",
            })
    void aFaultOfThePortIsAProblemWithItsReason(Reason reason, int status, String detail) {
        HttpResponse<String> response = acquireFrom(() -> {
            throw new PortException(reason, SECRET, null);
        });

        JsonNode problem = Caller.problem(response, status);
        assertThat(problem.path("detail").stringValue()).contains(detail);
        assertThat(problem.path("reason").stringValue()).isEqualTo(reason.name());
        assertThat(response.body()).doesNotContain(SECRET);
        assertThat(response.headers().firstValue("Retry-After")).isEmpty();
    }

    @Test
    void aRefusalOfTheServerIsA502WithItsErrorPrefixAlone() {
        HttpResponse<String> response = acquireFrom(() -> {
            throw PortException.ofServerError("OOM", SECRET, new IllegalStateException("cause"));
        });

        JsonNode problem = Caller.problem(response, 502);
        assertThat(problem.path("detail").stringValue()).isEqualTo("Redis refused with OOM");
        assertThat(problem.path("reason").stringValue()).isEqualTo("REJECTED");
        assertThat(response.body()).doesNotContain(SECRET);
    }

    @Test
    void theLogSaysWhatFailedButNotForWhom() {
        Logger logger = (Logger) LoggerFactory.getLogger(ProblemRoutes.class);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        logger.addAppender(log);
        try {
            acquireFrom(() -> {
                throw new PortException(Reason.UNAVAILABLE, "cannot connect", null);
            });
        } finally {
            logger.detachAppender(log);
        }

        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly("POST /v1/rate-limits/{subject}/acquire: cannot connect (UNAVAILABLE)");
    }

    @Test
    void whatNobodyExpectedIsA500WithoutInternals() {
        HttpResponse<String> exception = acquireFrom(() -> {
            throw new IllegalArgumentException(SECRET);
        });
        HttpResponse<String> error = acquireFrom(() -> {
            throw new AssertionError(SECRET);
        });

        assertThat(Caller.detail(exception, 500)).isEqualTo("this should not have happened; the log has more");
        assertThat(Caller.detail(error, 500)).isEqualTo("this should not have happened; the log has more");
        assertThat(exception.body() + error.body()).doesNotContain(SECRET, "IllegalArgument", "Assertion");
    }

    @ParameterizedTest
    @CsvSource({"UNAVAILABLE", "OUTCOME_UNKNOWN", "CORRUPT"})
    void healthIsDownWhateverIsTheMatter(Reason reason) {
        Supplier<Decision> verb = () -> {
            throw new PortException(reason, "no sign of life", null);
        };
        try (HttpService service = service(verb)) {
            Caller caller = new Caller(service.uri());

            JsonNode problem = Caller.problem(caller.get("/health"), 503);
            assertThat(problem.path("detail").stringValue()).isEqualTo("Redis does not answer: no sign of life");
            assertThat(problem.path("reason").stringValue()).isEqualTo(reason.name());
            assertThat(caller.send("HEAD", "/health").statusCode()).isEqualTo(503);
        }
    }

    private static HttpResponse<String> acquireFrom(Supplier<Decision> verb) {
        try (HttpService service = service(verb)) {
            return new Caller(service.uri()).acquire("alice", BODY);
        }
    }

    private static HttpService service(Supplier<Decision> verb) {
        HttpService service = new HttpService(Configured.on(AdapterName.MEMORY), new BrokenPorts(verb));
        service.start();
        return service;
    }
}
