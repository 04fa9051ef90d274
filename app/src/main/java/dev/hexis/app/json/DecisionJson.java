package dev.hexis.app.json;

import dev.hexis.domain.ratelimit.Decision;
import dev.hexis.domain.ratelimit.LimitStatus;
import dev.hexis.domain.ratelimit.Verdict;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A decision as JSON, the same over HTTP and on the command line. Times are milliseconds, rounded up. */
public final class DecisionJson {
    private DecisionJson() {}

    /** The members {@code allowed}, {@code verdict}, {@code binding} and {@code limits}. */
    public static ObjectNode of(Decision decision) {
        ObjectNode json = Json.object()
                .put("allowed", decision.isAllowed())
                .put("verdict", decision.verdict().name())
                .put("binding", decision.binding().limit().name());
        ArrayNode limits = json.putArray("limits");
        decision.limits().forEach(status -> limits.add(limit(status)));
        return json;
    }

    private static ObjectNode limit(LimitStatus status) {
        return Json.object()
                .put("name", status.limit().name())
                .put("limit", status.limit().permits())
                .put("remaining", status.remaining())
                .put("retryAfterMs", retryAfter(status))
                .put("resetAfterMs", millis(status.resetAfter()));
    }

    /** Null where the acquisition can never pass. */
    private static @Nullable Long retryAfter(LimitStatus status) {
        return status.verdict() == Verdict.IMPOSSIBLE ? null : millis(status.retryAfter());
    }

    private static long millis(Duration duration) {
        return duration.plusNanos(999_999).toMillis();
    }
}
