package dev.hexis.benchmarks.work;

import dev.hexis.domain.eventlog.Delivery;
import dev.hexis.domain.eventlog.DeliveryRequest;
import dev.hexis.domain.eventlog.EventGroup;
import dev.hexis.domain.eventlog.Receipt;
import dev.hexis.domain.eventlog.StartPosition;
import dev.hexis.lua.EventGroupCalls;
import java.time.Duration;
import java.util.List;

/** What consumers say: they poll, and then settle what was delivered. */
record GroupTalk(EventGroupCalls calls) {
    static final String REASON = "this event cannot be read";

    boolean acknowledge(Side side, DeliveryRequest request) {
        List<Receipt> receipts =
                poll(side, request).stream().map(Delivery::receipt).toList();
        List<Boolean> valid = side.ask(
                ports -> ports.eventGroups().ackAll(receipts), client -> client.answer(calls.ackAll(receipts)));
        return valid.size() == request.max() && !valid.contains(false);
    }

    /** It is due again at once. */
    boolean retryLater(Side side, DeliveryRequest request) {
        Receipt receipt = poll(side, request).get(0).receipt();
        return side.ask(
                ports -> ports.eventGroups().retryLater(receipt, Duration.ZERO),
                client -> client.answer(calls.retryLater(receipt, Duration.ZERO)));
    }

    boolean deadLetter(Side side, DeliveryRequest request) {
        Receipt receipt = poll(side, request).get(0).receipt();
        return side.ask(
                ports -> ports.eventGroups().deadLetter(receipt, REASON),
                client -> client.answer(calls.deadLetter(receipt, REASON)));
    }

    /** Where nothing is left, the group is begun anew. */
    private List<Delivery> poll(Side side, DeliveryRequest request) {
        List<Delivery> deliveries = deliveries(side, request);
        return deliveries.isEmpty() && restart(side, request.group()) ? deliveries(side, request) : deliveries;
    }

    private List<Delivery> deliveries(Side side, DeliveryRequest request) {
        return side.ask(
                ports -> ports.eventGroups().poll(request),
                client -> client.answer(calls.poll(request)).deliveries());
    }

    private boolean restart(Side side, EventGroup group) {
        return side.ask(ports -> ports.eventGroups().delete(group), client -> client.answer(calls.delete(group)))
                && side.ask(
                        ports -> ports.eventGroups().create(group, StartPosition.BEGINNING),
                        client -> client.answer(calls.create(group, StartPosition.BEGINNING)));
    }
}
