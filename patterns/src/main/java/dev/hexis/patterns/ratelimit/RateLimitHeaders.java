package dev.hexis.patterns.ratelimit;

import dev.hexis.domain.ratelimit.Decision;
import dev.hexis.domain.ratelimit.LimitStatus;
import dev.hexis.domain.ratelimit.Verdict;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A decision as HTTP response fields, after draft-ietf-httpapi-ratelimit-headers as of September 2025. The draft is not
 * final; what it says about the form of the fields stands in this class alone.
 *
 * <p>The fields are structured fields (RFC 9651): lists of limit names, each with parameters. Times are whole seconds,
 * rounded up, so that nobody comes too early; numbers above 15 digits, which the form does not allow, are shown as the
 * greatest it does.
 */
public final class RateLimitHeaders {
    /** What each limit grants: {@code "api";q=100;w=60}, permits ({@code q}) in a period of seconds ({@code w}). */
    public static final String POLICY = "RateLimit-Policy";

    /** How each limit stands: {@code "api";r=50;t=30}, permits remaining ({@code r}) and a time ({@code t}). */
    public static final String STATUS = "RateLimit";

    /** How long to wait before asking again, in seconds. */
    public static final String RETRY_AFTER = "Retry-After";

    private static final long GREATEST_INTEGER = 999_999_999_999_999L;

    private RateLimitHeaders() {}

    /** All fields that the response to an acquisition has, by name: two, or three if it is to be tried again later. */
    public static Map<String, String> of(Decision decision) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(POLICY, policy(decision));
        fields.put(STATUS, status(decision));
        retryAfter(decision).ifPresent(value -> fields.put(RETRY_AFTER, value));
        return fields;
    }

    /** The value of {@value #POLICY}. A period that is not whole seconds is rounded up. */
    public static String policy(Decision decision) {
        return list(
                decision,
                status -> ";q=" + integer(status.limit().permits()) + ";w="
                        + seconds(status.limit().period()));
    }

    /**
     * The value of {@value #STATUS}. The draft's {@code t} is the time until more is available, and
     * {@value #RETRY_AFTER} should not be earlier. So it is a limit's retry-after where the limit refuses for now, and
     * otherwise its reset-after.
     */
    public static String status(Decision decision) {
        return list(decision, status -> ";r=" + integer(status.remaining()) + ";t=" + seconds(untilMore(status)));
    }

    /**
     * The value of {@value #RETRY_AFTER}: only for what is {@link Verdict#DENIED}, as nothing else passes by waiting.
     */
    public static Optional<String> retryAfter(Decision decision) {
        return decision.verdict() == Verdict.DENIED
                ? Optional.of(Long.toString(seconds(decision.retryAfter())))
                : Optional.empty();
    }

    private static Duration untilMore(LimitStatus status) {
        return status.verdict() == Verdict.DENIED ? status.retryAfter() : status.resetAfter();
    }

    /** Names hold only characters that need no escape in a structured field. */
    private static String list(Decision decision, Function<LimitStatus, String> parameters) {
        return decision.limits().stream()
                .map(status -> '"' + status.limit().name() + '"' + parameters.apply(status))
                .collect(Collectors.joining(", "));
    }

    private static long integer(long value) {
        return Math.min(value, GREATEST_INTEGER);
    }

    private static long seconds(Duration duration) {
        return duration.plusNanos(999_999_999).toSeconds();
    }
}
