package dev.hexis.lua;

import dev.hexis.domain.eventlog.DeadLetter;
import dev.hexis.domain.eventlog.Delivery;
import dev.hexis.domain.eventlog.DeliveryRequest;
import dev.hexis.domain.eventlog.EventGroup;
import dev.hexis.domain.eventlog.GroupStats;
import dev.hexis.domain.eventlog.Lag;
import dev.hexis.domain.eventlog.Receipt;
import dev.hexis.domain.eventlog.StoredEvent;
import java.util.List;
import java.util.Optional;

/** What the scripts of the event log's groups reply. */
final class GroupReplies {
    private static final int DELIVERY = 6;
    private static final int NOTHING = 2;
    private static final int DEAD_LETTER = 10;

    private GroupReplies() {}

    static boolean flag(Reply reply) {
        return reply.integer(0) == 1;
    }

    static List<Boolean> flags(Reply reply) {
        return reply.each(1, i -> reply.integer(i) == 1);
    }

    static boolean isNothing(Reply reply) {
        return reply.size() == NOTHING;
    }

    static List<DeadLetter> deadLetters(EventGroup group, Reply reply) {
        return reply.each(DEAD_LETTER, i -> deadLetter(group, reply, i));
    }

    static List<Delivery> deliveries(DeliveryRequest request, Reply reply) {
        return reply.each(
                DELIVERY,
                i -> new Delivery(
                        new Receipt(request.group(), request.consumer(), reply.integer(i), reply.integer(i + 1)),
                        new StoredEvent(
                                reply.integer(i),
                                EventLogCalls.event(reply, i + 3),
                                Micros.instant(reply.integer(i + 2)))));
    }

    static Polled nothing(String log, Reply reply) {
        Polled.News news = new Polled.News(log, reply.integer(0));
        return new Polled(
                List.of(),
                Optional.of(news),
                Optional.of(reply.integer(1)).filter(due -> due >= 0).map(Micros::duration));
    }

    private static DeadLetter deadLetter(EventGroup group, Reply reply, int i) {
        long version = reply.integer(i + 1);
        return new DeadLetter(
                reply.integer(i),
                new Receipt(group, reply.text(i + 6), version, reply.integer(i + 7)),
                new StoredEvent(version, EventLogCalls.event(reply, i + 2), Micros.instant(reply.integer(i + 5))),
                reply.text(i + 8),
                Micros.instant(reply.integer(i + 9)));
    }

    static GroupStats stats(Reply reply) {
        Optional<GroupStats.Pending> oldest = Optional.of(reply.integer(8))
                .filter(version -> version > 0)
                .map(version -> new GroupStats.Pending(
                        version,
                        Optional.of(reply.integer(9)).filter(at -> at >= 0).map(Micros::instant)));
        return new GroupStats(
                reply.integer(0),
                reply.integer(1),
                reply.integer(2),
                new Lag(reply.integer(3), reply.integer(4) == 1),
                reply.integer(5),
                reply.integer(6),
                reply.integer(7),
                oldest,
                Micros.instant(reply.integer(10)));
    }
}
