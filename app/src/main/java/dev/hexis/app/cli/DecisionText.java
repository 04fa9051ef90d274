package dev.hexis.app.cli;

import dev.hexis.domain.ratelimit.Decision;
import dev.hexis.domain.ratelimit.LimitStatus;
import dev.hexis.domain.ratelimit.Verdict;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;

/** A decision in one line for people. */
final class DecisionText {
    private DecisionText() {}

    static String of(Decision decision) {
        String verdict = decision.verdict().name().toLowerCase(Locale.ROOT);
        String by =
                decision.isAllowed() ? "" : " by " + decision.binding().limit().name();
        return verdict + by + ": "
                + decision.limits().stream().map(DecisionText::limit).collect(Collectors.joining("; "));
    }

    private static String limit(LimitStatus status) {
        String stand = status.limit().name() + " " + status.remaining() + " of "
                + status.limit().capacity() + " left";
        String wait = status.verdict() == Verdict.DENIED ? ", passes in " + seconds(status.retryAfter()) : "";
        String reset = status.resetAfter().isZero() ? "" : ", full in " + seconds(status.resetAfter());
        return stand + wait + reset;
    }

    /** To the millisecond, rounded up. */
    private static String seconds(Duration duration) {
        long millis = duration.plusNanos(999_999).toMillis();
        return String.format(Locale.ROOT, "%d.%03ds", millis / 1000, millis % 1000);
    }
}
