package dev.hexis.conformance.eventlog;

import dev.hexis.conformance.Broken;
import dev.hexis.domain.eventlog.Append;
import dev.hexis.domain.eventlog.AppendOutcome;
import dev.hexis.domain.eventlog.DeadLetter;
import dev.hexis.domain.eventlog.Delivery;
import dev.hexis.domain.eventlog.DeliveryRequest;
import dev.hexis.domain.eventlog.EventGroup;
import dev.hexis.domain.eventlog.GroupStats;
import dev.hexis.domain.eventlog.Receipt;
import dev.hexis.domain.eventlog.Retention;
import dev.hexis.domain.eventlog.StartPosition;
import dev.hexis.domain.eventlog.StoredEvent;
import dev.hexis.domain.eventlog.Trim;
import dev.hexis.ports.eventlog.EventGroups;
import dev.hexis.ports.eventlog.EventLog;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** An event log and its groups as good as the model, until something is overridden. */
class BrokenEvents extends Broken
        implements AppendContract,
                ReadContract,
                LargeEventsContract,
                GroupContract,
                LeaseContract,
                TrimContract,
                EventModelContract,
                EventLog,
                EventGroups {
    final EventLog goodLog() {
        return model().eventLog();
    }

    final EventGroups goodGroups() {
        return model().eventGroups();
    }

    @Override
    public AppendOutcome append(Append append) {
        return goodLog().append(append);
    }

    @Override
    public List<AppendOutcome> appendAll(List<Append> appends) {
        return appends.stream().map(this::append).toList();
    }

    @Override
    public List<StoredEvent> read(String stream, long from, int limit) {
        return goodLog().read(stream, from, limit);
    }

    @Override
    public List<StoredEvent> readBackwards(String stream, long from, int limit) {
        return goodLog().readBackwards(stream, from, limit);
    }

    @Override
    public Trim trim(String stream, Retention retention) {
        return goodLog().trim(stream, retention);
    }

    @Override
    public boolean create(EventGroup group, StartPosition start) {
        return goodGroups().create(group, start);
    }

    @Override
    public boolean delete(EventGroup group) {
        return goodGroups().delete(group);
    }

    @Override
    public List<Delivery> poll(DeliveryRequest request, Duration wait) {
        return goodGroups().poll(request, wait);
    }

    @Override
    public List<Delivery> claimStale(DeliveryRequest request) {
        return goodGroups().claimStale(request);
    }

    @Override
    public List<Boolean> ackAll(List<Receipt> receipts) {
        return goodGroups().ackAll(receipts);
    }

    @Override
    public List<Boolean> heartbeatAll(List<Receipt> receipts, Duration lease) {
        return goodGroups().heartbeatAll(receipts, lease);
    }

    @Override
    public boolean retryLater(Receipt receipt, Duration delay) {
        return goodGroups().retryLater(receipt, delay);
    }

    @Override
    public boolean deadLetter(Receipt receipt, String reason) {
        return goodGroups().deadLetter(receipt, reason);
    }

    @Override
    public List<DeadLetter> deadLetters(EventGroup group, long from, int limit) {
        return goodGroups().deadLetters(group, from, limit);
    }

    @Override
    public Optional<GroupStats> stats(EventGroup group) {
        return goodGroups().stats(group);
    }
}
