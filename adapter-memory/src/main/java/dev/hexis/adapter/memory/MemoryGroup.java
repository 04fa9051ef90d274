package dev.hexis.adapter.memory;

import dev.hexis.domain.eventlog.DeadLetter;
import dev.hexis.domain.eventlog.Delivery;
import dev.hexis.domain.eventlog.DeliveryRequest;
import dev.hexis.domain.eventlog.GroupStats;
import dev.hexis.domain.eventlog.Lag;
import dev.hexis.domain.eventlog.Receipt;
import dev.hexis.domain.eventlog.StoredEvent;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** One group of a stream: how far it has come, what is pending, and what it gave up on. */
final class MemoryGroup {
    /** The consumer of what was handed back. */
    private static final String NOBODY = "";

    /**
     * A delivered event.
     *
     * @param until when its lease ends, or when it is due again if it is nobody's
     */
    private record Pending(long version, String consumer, long deliveries, long until) {
        static final Comparator<Pending> BY_TIME =
                Comparator.comparingLong(Pending::until).thenComparingLong(Pending::version);

        boolean isNobodys() {
            return consumer.equals(NOBODY);
        }
    }

    private final MemoryStream stream;
    private final TreeMap<Long, Pending> pending = new TreeMap<>();
    private final TreeMap<Long, DeadLetter> deadLetters = new TreeMap<>();
    private long delivered;

    MemoryGroup(MemoryStream stream, long delivered) {
        this.stream = stream;
        this.delivered = delivered;
    }

    List<Delivery> poll(DeliveryRequest request, long now) {
        Portion<Delivery> portion = redeliver(Pending::isNobodys, request, now);
        for (StoredEvent event : stream.events.tailMap(delivered, false).values()) {
            if (portion.isFull()) {
                break;
            }
            delivered = event.version();
            portion.add(deliver(request, event, 1, now), event);
        }
        return portion.items();
    }

    List<Delivery> claimStale(DeliveryRequest request, long now) {
        return redeliver(held -> !held.isNobodys(), request, now).items();
    }

    /** When the next event that was handed back is due. */
    Optional<Long> due() {
        return pending.values().stream()
                .filter(Pending::isNobodys)
                .map(Pending::until)
                .min(Comparator.naturalOrder());
    }

    /** The version after which to look for news. */
    long streamVersion() {
        return stream.version;
    }

    boolean ack(Receipt receipt) {
        return isValid(receipt) && pending.remove(receipt.version()) != null;
    }

    boolean holdUntil(Receipt receipt, String consumer, long until) {
        boolean isValid = isValid(receipt);
        if (isValid) {
            pending.put(receipt.version(), new Pending(receipt.version(), consumer, receipt.deliveries(), until));
        }
        return isValid;
    }

    boolean handBack(Receipt receipt, long due) {
        return holdUntil(receipt, NOBODY, due);
    }

    boolean deadLetter(Receipt receipt, String reason, long now) {
        StoredEvent event = stream.events.get(receipt.version());
        if (event == null || !ack(receipt)) {
            return false;
        }
        long number = deadLetters.isEmpty() ? 1 : deadLetters.lastKey() + 1;
        deadLetters.put(number, new DeadLetter(number, receipt, event, reason, Micros.instant(now)));
        deadLetters.headMap(number - DeadLetter.KEPT, true).clear();
        return true;
    }

    List<DeadLetter> deadLetters(long from, int limit) {
        return Portion.of(deadLetters.tailMap(from).values(), limit, DeadLetter::event);
    }

    /** The oldest event that must stay. */
    long needed() {
        return pending.isEmpty() ? delivered + 1 : pending.firstKey();
    }

    GroupStats stats(long now) {
        long first = stream.events.isEmpty() ? stream.version + 1 : stream.events.firstKey();
        Optional<GroupStats.Pending> oldest = Optional.ofNullable(pending.firstEntry())
                .map(Map.Entry::getKey)
                .map(version -> new GroupStats.Pending(
                        version, Optional.ofNullable(stream.events.get(version)).map(StoredEvent::at)));
        long delayed = pending.values().stream().filter(Pending::isNobodys).count();
        long stale = pending.values().stream()
                .filter(held -> !held.isNobodys() && held.until() <= now)
                .count();
        return new GroupStats(
                stream.events.size(),
                stream.version,
                delivered,
                new Lag(Math.max(0, stream.version - Math.max(delivered, first - 1)), true),
                pending.size(),
                stale,
                delayed,
                oldest,
                Micros.instant(now));
    }

    private boolean isValid(Receipt receipt) {
        Pending held = pending.get(receipt.version());
        return held != null && held.consumer().equals(receipt.consumer()) && held.deliveries() == receipt.deliveries();
    }

    private Portion<Delivery> redeliver(Predicate<Pending> which, DeliveryRequest request, long now) {
        List<Pending> due = pending.values().stream()
                .filter(held -> held.until() <= now)
                .filter(which)
                .sorted(Pending.BY_TIME)
                .limit(request.max())
                .toList();
        Portion<Delivery> portion = new Portion<>(request.max());
        for (Pending held : due) {
            StoredEvent event = stream.events.get(held.version());
            if (event != null && !portion.isFull()) {
                portion.add(deliver(request, event, held.deliveries() + 1, now), event);
            }
        }
        return portion;
    }

    private Delivery deliver(DeliveryRequest request, StoredEvent event, long deliveries, long now) {
        long ends = now + Micros.of(request.lease());
        pending.put(event.version(), new Pending(event.version(), request.consumer(), deliveries, ends));
        return new Delivery(new Receipt(request.group(), request.consumer(), event.version(), deliveries), event);
    }
}
