package dev.hexis.conformance.eventlog;

import dev.hexis.conformance.MovableClock;
import dev.hexis.domain.eventlog.Append;
import dev.hexis.domain.eventlog.Delivery;
import dev.hexis.domain.eventlog.DeliveryRequest;
import dev.hexis.domain.eventlog.Event;
import dev.hexis.domain.eventlog.EventGroup;
import dev.hexis.domain.eventlog.ExpectedVersion;
import dev.hexis.domain.eventlog.Receipt;
import dev.hexis.domain.eventlog.Retention;
import dev.hexis.domain.eventlog.StartPosition;
import dev.hexis.ports.PortException;
import dev.hexis.ports.Ports;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** What to do next with one stream and its groups, and when: repeatable by its seed. Old receipts are used as well. */
final class RandomEventSchedule {
    record Step(String text, Function<Ports, Object> act) {}

    private final Random random;
    private final String stream;
    private final MovableClock clock;
    private final List<Receipt> receipts = new ArrayList<>();
    private final List<Append> appends = new ArrayList<>();

    RandomEventSchedule(long seed, String stream, MovableClock clock) {
        this.random = new Random(seed);
        this.stream = stream;
        this.clock = clock;
        receipts.add(new Receipt(group(), "nobody", 1, 1));
    }

    Step next() {
        clock.advance(pause());
        return switch (random.nextInt(14)) {
            case 0, 1, 2 -> append();
            case 3 -> reading();
            case 4, 5, 6 -> polling();
            case 7 -> claiming();
            case 8, 9 -> acknowledging();
            case 10 -> onReceipt();
            case 11 -> trimming();
            case 12 -> creatingOrDeleting();
            default -> looking();
        };
    }

    /** Tells the schedule what came of a step, so that it can use the receipts. */
    void observe(Object outcome) {
        if (outcome instanceof List<?> list) {
            for (Object element : list) {
                if (element instanceof Delivery delivery) {
                    receipts.add(delivery.receipt());
                }
            }
        }
    }

    private Step append() {
        Append append = appends.isEmpty() || random.nextInt(4) > 0 ? newAppend() : recent(appends);
        appends.add(append);
        return new Step("append " + append, ports -> ports.eventLog().append(append));
    }

    private Append newAppend() {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            String id = "e" + random.nextInt(10_000) + "-" + i;
            events.add(new Event(id, "t", id.getBytes(StandardCharsets.UTF_8)));
        }
        ExpectedVersion expected = switch (random.nextInt(4)) {
            case 0 -> ExpectedVersion.EXISTS;
            case 1 -> ExpectedVersion.exactly(random.nextInt(40));
            default -> ExpectedVersion.ANY;
        };
        return new Append(stream, expected, events);
    }

    private Step reading() {
        long from = 1L + random.nextInt(40);
        int limit = 1 + random.nextInt(5);
        return random.nextBoolean()
                ? new Step("read from " + from, ports -> ports.eventLog().read(stream, from, limit))
                : new Step(
                        "read backwards from " + from, ports -> ports.eventLog().readBackwards(stream, from, limit));
    }

    private Step polling() {
        DeliveryRequest request = request();
        return new Step(
                "poll " + request, ports -> outcome(() -> ports.eventGroups().poll(request)));
    }

    private Step claiming() {
        DeliveryRequest request = request();
        return new Step(
                "claim " + request, ports -> outcome(() -> ports.eventGroups().claimStale(request)));
    }

    private Step acknowledging() {
        Receipt receipt = recent(receipts);
        List<Receipt> some = receipts.stream()
                .filter(one -> one.group().equals(receipt.group()))
                .filter(one -> random.nextInt(4) == 0)
                .limit(5)
                .toList();
        List<Receipt> all = some.isEmpty() ? List.of(receipt) : some;
        return new Step("ack " + all, ports -> ports.eventGroups().ackAll(all));
    }

    private Step onReceipt() {
        Receipt receipt = recent(receipts);
        Duration time = Duration.ofMillis(1L + random.nextInt(20_000));
        return switch (random.nextInt(3)) {
            case 0 ->
                new Step("heartbeat " + receipt, ports -> ports.eventGroups().heartbeat(receipt, time));
            case 1 ->
                new Step(
                        "retry " + receipt + " after " + time,
                        ports -> ports.eventGroups().retryLater(receipt, time));
            default ->
                new Step("give up " + receipt, ports -> ports.eventGroups().deadLetter(receipt, "why"));
        };
    }

    private Step trimming() {
        Retention retention =
                random.nextBoolean() ? Retention.newest(random.nextInt(20)) : Retention.from(1L + random.nextInt(40));
        return new Step("trim to " + retention, ports -> ports.eventLog().trim(stream, retention));
    }

    private Step creatingOrDeleting() {
        EventGroup group = group();
        if (random.nextInt(8) == 0) {
            return new Step("delete " + group, ports -> ports.eventGroups().delete(group));
        }
        StartPosition start = random.nextBoolean() ? StartPosition.END : StartPosition.after(random.nextInt(20));
        return new Step(
                "create " + group + " at " + start, ports -> ports.eventGroups().create(group, start));
    }

    private Step looking() {
        EventGroup group = group();
        return random.nextBoolean()
                ? new Step(
                        "statistics of " + group, ports -> ports.eventGroups().stats(group))
                : new Step(
                        "dead letters of " + group, ports -> ports.eventGroups().deadLetters(group, 1, 100));
    }

    private interface Delivering {
        List<Delivery> deliver();
    }

    /** What is delivered, or the word for there being no group. */
    private static Object outcome(Delivering act) {
        try {
            return act.deliver();
        } catch (PortException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private DeliveryRequest request() {
        Duration lease = Duration.ofMillis(1L + random.nextInt(20_000));
        return new DeliveryRequest(group(), "consumer-" + random.nextInt(3), 1 + random.nextInt(5), lease);
    }

    private EventGroup group() {
        return new EventGroup(stream, "group-" + random.nextInt(2));
    }

    private <T> T recent(List<T> all) {
        return all.get(all.size() - 1 - random.nextInt(Math.min(8, all.size())));
    }

    private Duration pause() {
        Duration some = Duration.ofNanos(1000L * random.nextInt(10_000_000));
        int dice = random.nextInt(10);
        if (dice < 4) {
            return Duration.ZERO;
        }
        return dice < 9 ? some : some.negated();
    }
}
