package dev.hexis.benchmarks.work;

import dev.hexis.domain.eventlog.Delivery;
import dev.hexis.domain.eventlog.DeliveryRequest;
import dev.hexis.domain.eventlog.EventGroup;
import dev.hexis.domain.eventlog.Receipt;
import dev.hexis.domain.eventlog.StartPosition;
import dev.hexis.lua.EventGroupCalls;
import dev.hexis.lua.Wire;
import dev.hexis.ports.Ports;
import java.time.Duration;
import java.util.List;

/** A group for each name, on a stream of 50 events of 100 bytes; what it consumes it consumes again and again. */
final class GroupVerbs {
    private static final int LENGTH = 50;
    private static final int BATCH = 10;
    private static final Duration LEASE = Duration.ofHours(1);
    private static final Duration MOMENT = Duration.ofMillis(1);

    private GroupVerbs() {}

    static List<Work> of(Wire wire) {
        EventGroupCalls calls = wire.eventGroups();
        GroupTalk talk = new GroupTalk(calls);
        return List.of(
                Dialogue.of(
                        "event group: poll 1, acknowledge",
                        GroupVerbs::begin,
                        (side, name, group) -> talk.acknowledge(side, request(group, 1))),
                Dialogue.of(
                                "event group: poll 10, acknowledge",
                                GroupVerbs::begin,
                                (side, name, group) -> talk.acknowledge(side, request(group, BATCH)))
                        .counting(BATCH),
                Dialogue.of(
                        "event group: poll 1, retry later",
                        GroupVerbs::begin,
                        (side, name, group) -> talk.retryLater(side, request(group, 1))),
                Dialogue.of(
                        "event group: poll 1, give up on it",
                        GroupVerbs::begin,
                        (side, name, group) -> talk.deadLetter(side, request(group, 1))),
                Verb.of(
                                "event group: heartbeat of 10",
                                GroupVerbs::receipts,
                                (ports, name, receipts) -> !ports.eventGroups()
                                        .heartbeatAll(receipts, LEASE)
                                        .contains(false),
                                (name, receipts) -> List.of(calls.heartbeatAll(receipts, LEASE)))
                        .counting(BATCH),
                Verb.of(
                                "event group: claim 10 whose leases are over",
                                GroupVerbs::leaveBehind,
                                (ports, name, claim) ->
                                        ports.eventGroups().claimStale(claim).size() <= BATCH,
                                (name, claim) -> List.of(calls.claimStale(claim)))
                        .counting(BATCH),
                Verb.of(
                                "event group: read 10 dead letters",
                                GroupVerbs::giveUp,
                                (ports, name, group) -> ports.eventGroups()
                                                .deadLetters(group, 1, BATCH)
                                                .size()
                                        == BATCH,
                                (name, group) -> List.of(calls.deadLetters(group, 1, BATCH)))
                        .counting(BATCH),
                Verb.of(
                        "event group: create and delete",
                        (ports, name) -> new EventGroup(name, "group"),
                        (ports, name, group) -> ports.eventGroups().create(group, StartPosition.BEGINNING)
                                && ports.eventGroups().delete(group),
                        (name, group) -> List.of(calls.create(group, StartPosition.BEGINNING), calls.delete(group))),
                Verb.of(
                        "event group: stats",
                        GroupVerbs::begin,
                        (ports, name, group) -> ports.eventGroups().stats(group).isPresent(),
                        (name, group) -> List.of(calls.stats(group))));
    }

    private static EventGroup begin(Ports ports, String stream) {
        EventGroup group = new EventGroup(stream, "group");
        EventVerbs.fill(ports, stream, LENGTH);
        ports.eventGroups().create(group, StartPosition.BEGINNING);
        return group;
    }

    private static List<Receipt> receipts(Ports ports, String stream) {
        return ports.eventGroups().poll(request(begin(ports, stream), BATCH)).stream()
                .map(Delivery::receipt)
                .toList();
    }

    /** Leases so short that all are over when the same name comes again, but for some on many threads. */
    private static DeliveryRequest leaveBehind(Ports ports, String stream) {
        DeliveryRequest request = new DeliveryRequest(begin(ports, stream), "consumer", BATCH, MOMENT);
        ports.eventGroups().poll(request);
        return request;
    }

    private static EventGroup giveUp(Ports ports, String stream) {
        List<Receipt> receipts = receipts(ports, stream);
        receipts.forEach(receipt -> ports.eventGroups().deadLetter(receipt, GroupTalk.REASON));
        return receipts.get(0).group();
    }

    private static DeliveryRequest request(EventGroup group, int max) {
        return new DeliveryRequest(group, "consumer", max, LEASE);
    }
}
