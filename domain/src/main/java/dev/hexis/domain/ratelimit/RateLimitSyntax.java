package dev.hexis.domain.ratelimit;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text form of a limit: {@code name=algorithm:permits/period[,capacity=n]}. */
final class RateLimitSyntax {
    private static final Pattern FORM =
            Pattern.compile("(?<name>[^=]*)=(?<algorithm>[^:]*):(?<permits>\\d{1,16})/(?<period>\\w+)"
                    + "(?:,capacity=(?<capacity>\\d{1,16}))?");
    private static final Pattern PERIOD = Pattern.compile("(\\d{0,12})(us|ms|s|m|h|d)");

    private RateLimitSyntax() {}

    static RateLimit parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("limit '" + text
                    + "' must have the form name=algorithm:permits/period, for instance api=token-bucket:100/60s");
        }
        String name = form.group("name");
        String algorithm = form.group("algorithm");
        long permits = Long.parseLong(form.group("permits"));
        Duration period = period(text, form.group("period"));
        String capacity = form.group("capacity");
        if (capacity != null && !algorithm.equals("token-bucket")) {
            throw new IllegalArgumentException("limit '" + text + "': only a token-bucket has a capacity of its own");
        }
        return switch (algorithm) {
            case "token-bucket" ->
                new TokenBucket(name, permits, period, capacity == null ? permits : Long.parseLong(capacity));
            case "fixed-window" -> new FixedWindow(name, permits, period);
            case "sliding-window" -> new SlidingWindow(name, permits, period);
            case "sliding-window-counter" -> new SlidingWindowCounter(name, permits, period);
            default ->
                throw new IllegalArgumentException("limit '" + text + "': algorithm '" + algorithm
                        + "' is not one of token-bucket, fixed-window, sliding-window, sliding-window-counter");
        };
    }

    private static Duration period(String text, String period) {
        Matcher form = PERIOD.matcher(period);
        if (!form.matches()) {
            throw new IllegalArgumentException("limit '" + text + "': period '" + period
                    + "' must be a number and one of us ms s m h d, for instance 60s");
        }
        long count = form.group(1).isEmpty() ? 1 : Long.parseLong(form.group(1));
        return switch (form.group(2)) {
            case "us" -> Duration.ofNanos(count * 1000);
            case "ms" -> Duration.ofMillis(count);
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }
}
