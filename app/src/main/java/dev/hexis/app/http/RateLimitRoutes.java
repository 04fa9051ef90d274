package dev.hexis.app.http;

import dev.hexis.app.json.DecisionJson;
import dev.hexis.app.json.Json;
import dev.hexis.domain.ratelimit.Acquisition;
import dev.hexis.domain.ratelimit.Decision;
import dev.hexis.domain.ratelimit.RateLimit;
import dev.hexis.patterns.ratelimit.RateLimitHeaders;
import dev.hexis.ports.ratelimit.RateLimiter;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;

/** Acquire, peek and reset. */
final class RateLimitRoutes {
    private static final String SUBJECT = "/v1/rate-limits/{subject}";
    private static final int SUBJECT_SEGMENT = 3;

    private final RateLimiter limiter;

    RateLimitRoutes(RateLimiter limiter) {
        this.limiter = limiter;
    }

    void addTo(RoutesConfig routes) {
        routes.post(SUBJECT + "/acquire", this::acquire);
        routes.get(SUBJECT, this::peek);
        routes.head(SUBJECT, this::peek);
        routes.delete(SUBJECT, this::reset);
    }

    private void acquire(Context context) {
        Parameters.of(context);
        AcquireBody body = AcquireBody.of(context);
        Acquisition asked = asked(context, body.permits(), body.limits());
        Decision decision = limiter.tryAcquire(asked.subject(), body.permits(), asked.limits());
        RateLimitHeaders.of(decision).forEach(context::header);
        if (decision.isAllowed()) {
            context.contentType("application/json").result(Json.text(DecisionJson.of(decision)));
        } else {
            QuotaExceeded.of(decision).writeTo(context);
        }
    }

    /** Says how things stand; a Retry-After would be about this request, which has not been refused. */
    private void peek(Context context) {
        Parameters parameters = Parameters.of(context, "limit", "permits");
        long permits = parameters.integer("permits", 1);
        Acquisition asked = asked(context, permits, parameters.texts("limit"));
        Decision decision = limiter.peek(asked.subject(), permits, asked.limits());
        context.header(RateLimitHeaders.POLICY, RateLimitHeaders.policy(decision))
                .header(RateLimitHeaders.STATUS, RateLimitHeaders.status(decision))
                .contentType("application/json")
                .result(Json.text(DecisionJson.of(decision)));
    }

    private void reset(Context context) {
        Acquisition asked = asked(context, 1, Parameters.of(context, "limit").texts("limit"));
        boolean reset = limiter.reset(asked.subject(), asked.limits());
        context.contentType("application/json").result(Json.text(Json.object().put("reset", reset)));
    }

    private static Acquisition asked(Context context, long permits, List<String> limits) {
        return Problem.checked(() -> new Acquisition(
                PercentEncoding.segment(context, SUBJECT_SEGMENT),
                permits,
                limits.stream().map(RateLimit::parse).toList()));
    }
}
