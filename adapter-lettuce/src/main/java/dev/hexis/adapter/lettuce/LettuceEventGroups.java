package dev.hexis.adapter.lettuce;

import dev.hexis.domain.eventlog.DeadLetter;
import dev.hexis.domain.eventlog.Delivery;
import dev.hexis.domain.eventlog.DeliveryRequest;
import dev.hexis.domain.eventlog.EventGroup;
import dev.hexis.domain.eventlog.GroupStats;
import dev.hexis.domain.eventlog.Receipt;
import dev.hexis.domain.eventlog.StartPosition;
import dev.hexis.lua.EventGroupCalls;
import dev.hexis.lua.Polling;
import dev.hexis.ports.eventlog.EventGroups;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

final class LettuceEventGroups implements EventGroups {
    private final LettuceScripts scripts;
    private final EventGroupCalls calls;
    private final Polling polling;

    LettuceEventGroups(LettuceScripts scripts, EventGroupCalls calls, Polling.Reader news) {
        this.scripts = scripts;
        this.calls = calls;
        this.polling = new Polling(calls, scripts::run, news);
    }

    @Override
    public boolean create(EventGroup group, StartPosition start) {
        return scripts.run(calls.create(group, start));
    }

    @Override
    public boolean delete(EventGroup group) {
        return scripts.run(calls.delete(group));
    }

    @Override
    public List<Delivery> poll(DeliveryRequest request, Duration wait) {
        return polling.poll(request, wait);
    }

    @Override
    public List<Delivery> claimStale(DeliveryRequest request) {
        return scripts.run(calls.claimStale(request));
    }

    @Override
    public List<Boolean> ackAll(List<Receipt> receipts) {
        return scripts.run(calls.ackAll(receipts));
    }

    @Override
    public List<Boolean> heartbeatAll(List<Receipt> receipts, Duration lease) {
        return scripts.run(calls.heartbeatAll(receipts, lease));
    }

    @Override
    public boolean retryLater(Receipt receipt, Duration delay) {
        return scripts.run(calls.retryLater(receipt, delay));
    }

    @Override
    public boolean deadLetter(Receipt receipt, String reason) {
        return scripts.run(calls.deadLetter(receipt, reason));
    }

    @Override
    public List<DeadLetter> deadLetters(EventGroup group, long from, int limit) {
        return scripts.run(calls.deadLetters(group, from, limit));
    }

    @Override
    public Optional<GroupStats> stats(EventGroup group) {
        return scripts.run(calls.stats(group));
    }
}
