package dev.hexis.adapter.memory;

import dev.hexis.domain.eventlog.DeadLetter;
import dev.hexis.domain.eventlog.Delivery;
import dev.hexis.domain.eventlog.DeliveryRequest;
import dev.hexis.domain.eventlog.EventGroup;
import dev.hexis.domain.eventlog.GroupStats;
import dev.hexis.domain.eventlog.ReadRequest;
import dev.hexis.domain.eventlog.Receipt;
import dev.hexis.domain.eventlog.Receipts;
import dev.hexis.domain.eventlog.StartPosition;
import dev.hexis.ports.PortException;
import dev.hexis.ports.eventlog.EventGroups;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** The groups of the event log in memory. */
final class MemoryEventGroups implements EventGroups {
    private static final long SLICE = TimeUnit.SECONDS.toNanos(1);

    private record Polled(List<Delivery> deliveries, long after, Optional<Long> due) {}

    private final MemoryStreams streams;

    MemoryEventGroups(MemoryStreams streams) {
        this.streams = streams;
    }

    @Override
    public boolean create(EventGroup group, StartPosition start) {
        return streams.with(group.stream(), stream -> {
            long after = start instanceof StartPosition.After position ? position.version() : stream.version;
            return stream.groups.putIfAbsent(group.name(), new MemoryGroup(stream, after)) == null;
        });
    }

    @Override
    public boolean delete(EventGroup group) {
        return streams.with(group.stream(), stream -> stream.groups.remove(group.name()) != null);
    }

    @Override
    public List<Delivery> poll(DeliveryRequest request, Duration wait) {
        long nanos = DeliveryRequest.checkedWait(wait).toNanos();
        long begin = System.nanoTime();
        while (!Thread.currentThread().isInterrupted()) {
            Polled polled = existing(request.group(), group -> polled(request, group));
            long left = nanos - (System.nanoTime() - begin);
            if (!polled.deliveries().isEmpty() || left <= 0) {
                return polled.deliveries();
            }
            long due = polled.due().map(at -> at - streams.now()).orElse(Long.MAX_VALUE / 1000);
            await(request.group(), polled.after(), Math.min(SLICE, Math.min(left, 1000 * Math.max(1, due))));
        }
        return List.of();
    }

    @Override
    public List<Delivery> claimStale(DeliveryRequest request) {
        return existing(request.group(), group -> group.claimStale(request, streams.now()));
    }

    @Override
    public List<Boolean> ackAll(List<Receipt> receipts) {
        return ofEach(receipts, (group, receipt) -> group.ack(receipt));
    }

    @Override
    public List<Boolean> heartbeatAll(List<Receipt> receipts, Duration lease) {
        long micros = Micros.of(DeliveryRequest.checkedLease(lease));
        return ofEach(
                receipts, (group, receipt) -> group.holdUntil(receipt, receipt.consumer(), streams.now() + micros));
    }

    @Override
    public boolean retryLater(Receipt receipt, Duration delay) {
        long micros = Micros.of(Receipt.checkedDelay(delay));
        return ifThere(receipt.group(), false, group -> group.handBack(receipt, streams.now() + micros));
    }

    @Override
    public boolean deadLetter(Receipt receipt, String reason) {
        String checked = DeadLetter.checkedReason(reason);
        return ifThere(receipt.group(), false, group -> group.deadLetter(receipt, checked, streams.now()));
    }

    @Override
    public List<DeadLetter> deadLetters(EventGroup group, long from, int limit) {
        DeadLetter.checkedNumber(from);
        ReadRequest.checkedLimit(limit);
        return ifThere(group, List.of(), found -> found.deadLetters(from, limit));
    }

    @Override
    public Optional<GroupStats> stats(EventGroup group) {
        return ifThere(group, Optional.empty(), found -> Optional.of(found.stats(streams.now())));
    }

    private Polled polled(DeliveryRequest request, MemoryGroup group) {
        return new Polled(group.poll(request, streams.now()), group.streamVersion(), group.due());
    }

    private void await(EventGroup group, long after, long nanos) {
        try {
            streams.awaitNews(group.stream(), after, nanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private interface OnReceipt {
        boolean apply(MemoryGroup group, Receipt receipt);
    }

    private List<Boolean> ofEach(List<Receipt> receipts, OnReceipt act) {
        Receipts checked = new Receipts(receipts);
        List<Boolean> none = checked.all().stream().map(receipt -> false).toList();
        return ifThere(
                checked.group(),
                none,
                group -> checked.all().stream()
                        .map(receipt -> act.apply(group, receipt))
                        .toList());
    }

    private <R> R existing(EventGroup group, Function<MemoryGroup, R> act) {
        return ifThere(group, Optional.<R>empty(), found -> Optional.of(act.apply(found)))
                .orElseThrow(() -> PortException.ofServerError("NOGROUP", "this group does not exist", null));
    }

    private <R> R ifThere(EventGroup group, R otherwise, Function<MemoryGroup, R> act) {
        return streams.with(group.stream(), stream -> {
            MemoryGroup found = stream.groups.get(group.name());
            return found == null ? otherwise : act.apply(found);
        });
    }
}
