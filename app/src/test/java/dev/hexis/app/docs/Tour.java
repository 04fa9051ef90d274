package dev.hexis.app.docs;

import dev.hexis.domain.cache.Content;
import dev.hexis.domain.cache.Region;
import dev.hexis.domain.eventlog.Delivery;
import dev.hexis.domain.eventlog.DeliveryRequest;
import dev.hexis.domain.eventlog.Event;
import dev.hexis.domain.eventlog.EventGroup;
import dev.hexis.domain.eventlog.ExpectedVersion;
import dev.hexis.domain.eventlog.StartPosition;
import dev.hexis.domain.leaderboard.Board;
import dev.hexis.domain.leaderboard.Submission;
import dev.hexis.domain.leaderboard.TieRule;
import dev.hexis.domain.lock.Lease;
import dev.hexis.domain.ratelimit.RateLimit;
import dev.hexis.domain.session.Attributes;
import dev.hexis.domain.session.SessionPolicy;
import dev.hexis.domain.session.SessionToken;
import dev.hexis.ports.Ports;
import java.time.Duration;
import java.util.List;

/** Acts that between them leave every kind of key. */
final class Tour {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);

    private Tour() {}

    /** The acts, after each of which one looks at what is stored. */
    static List<Runnable> of(Ports ports) {
        return List.of(
                () -> limits(ports),
                () -> board(ports),
                () -> lock(ports),
                () -> sessions(ports),
                () -> events(ports),
                () -> cache(ports));
    }

    private static void limits(Ports ports) {
        List<RateLimit> limits = List.of(
                RateLimit.tokenBucket("a", 10, DAY),
                RateLimit.fixedWindow("b", 10, DAY),
                RateLimit.slidingWindow("c", 10, DAY),
                RateLimit.slidingWindowCounter("d", 10, DAY));
        ports.rateLimiter().tryAcquire("alice", 1, limits);
    }

    private static void board(Ports ports) {
        Board board = Board.named("weekly").withTies(TieRule.FIRST_ACHIEVED).withDenseRanks();
        ports.leaderboard().submit(board, Submission.of("alice", 10).withId("match-1"));
    }

    private static void lock(Ports ports) {
        Lease lease = ports.lock().tryAcquire("invoices", "a", MINUTE).orElseThrow();
        ports.lock().renew(lease, MINUTE);
    }

    private static void events(Ports ports) {
        Event event = new Event("order-1-placed", "placed", new byte[0]);
        ports.eventLog().append("order-1", ExpectedVersion.NO_STREAM, List.of(event));
        ports.eventLog()
                .append("order-1", ExpectedVersion.ANY, List.of(new Event("order-1-paid", "paid", new byte[0])));
        ports.eventLog()
                .append("order-1", ExpectedVersion.ANY, List.of(new Event("order-1-sent", "sent", new byte[0])));
        EventGroup group = new EventGroup("order-1", "billing");
        ports.eventGroups().create(group, StartPosition.BEGINNING);
        List<Delivery> all = ports.eventGroups().poll(new DeliveryRequest(group, "a", 3, MINUTE));
        ports.eventGroups().retryLater(all.get(0).receipt(), MINUTE);
        ports.eventGroups().deadLetter(all.get(1).receipt(), "why");
    }

    private static void sessions(Ports ports) {
        SessionToken token = ports.sessions()
                .create("alice", Attributes.none().with("cart", "{}"), SessionPolicy.standard())
                .token();
        ports.sessions().rotate(token);
    }

    private static void cache(Ports ports) {
        Region region = Region.of("products", MINUTE).withTags();
        ports.cache().put(region, "1", new byte[1]);
        ports.cache().put(region, "2", Content.negative().withTags("red"));
        ports.cache().getOrLease(region, "3", MINUTE);
        ports.cache().put(region.withShards(4), "4", new byte[1]);
    }
}
