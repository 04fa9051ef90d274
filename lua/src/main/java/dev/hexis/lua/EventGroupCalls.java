package dev.hexis.lua;

import dev.hexis.domain.eventlog.DeadLetter;
import dev.hexis.domain.eventlog.Delivery;
import dev.hexis.domain.eventlog.DeliveryRequest;
import dev.hexis.domain.eventlog.EventGroup;
import dev.hexis.domain.eventlog.GroupStats;
import dev.hexis.domain.eventlog.ReadRequest;
import dev.hexis.domain.eventlog.Receipt;
import dev.hexis.domain.eventlog.Receipts;
import dev.hexis.domain.eventlog.StartPosition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The calls of the event log's groups. What each does is said at the port; bad arguments are refused here. */
public final class EventGroupCalls {

    private final Wire wire;
    private final EventKeys keys;

    EventGroupCalls(Wire wire) {
        this.wire = wire;
        this.keys = new EventKeys(wire);
    }

    /** Creates a group. */
    public ScriptCall<Boolean> create(EventGroup group, StartPosition start) {
        byte[] after =
                start instanceof StartPosition.After position ? Ascii.bytes(position.version()) : Ascii.bytes("end");
        return new ScriptCall<>(
                Script.EVENTLOG_CREATE_GROUP,
                List.of(keys.log(group)),
                List.of(name(group), after),
                GroupReplies::flag);
    }

    /** Forgets a group. */
    public ScriptCall<Boolean> delete(EventGroup group) {
        return new ScriptCall<>(
                Script.EVENTLOG_DELETE_GROUP,
                List.of(keys.log(group), keys.leases(group), keys.retries(group), keys.dead(group)),
                List.of(name(group)),
                GroupReplies::flag);
    }

    /** Delivers what is due again and what is new, or says what to wait for. */
    public ScriptCall<Polled> poll(DeliveryRequest request) {
        EventGroup group = request.group();
        return new ScriptCall<>(
                Script.EVENTLOG_POLL,
                List.of(keys.log(group), keys.leases(group), keys.retries(group)),
                arguments(request),
                reply -> GroupReplies.isNothing(reply)
                        ? GroupReplies.nothing(keys.log(group), reply)
                        : new Polled(GroupReplies.deliveries(request, reply), Optional.empty(), Optional.empty()));
    }

    /** Delivers what another's lease has ended on. */
    public ScriptCall<List<Delivery>> claimStale(DeliveryRequest request) {
        return new ScriptCall<>(
                Script.EVENTLOG_CLAIM_STALE,
                logAndLeases(request.group()),
                arguments(request),
                reply -> GroupReplies.deliveries(request, reply));
    }

    /** Says that events are done with. */
    public ScriptCall<List<Boolean>> ackAll(List<Receipt> receipts) {
        Receipts checked = new Receipts(receipts);
        List<byte[]> arguments = new ArrayList<>(1 + 3 * receipts.size());
        arguments.add(name(checked.group()));
        checked.all().forEach(receipt -> addTo(arguments, receipt));
        return new ScriptCall<>(Script.EVENTLOG_ACK, logAndLeases(checked.group()), arguments, GroupReplies::flags);
    }

    /** Makes leases last longer. */
    public ScriptCall<List<Boolean>> heartbeatAll(List<Receipt> receipts, Duration lease) {
        Receipts checked = new Receipts(receipts);
        List<byte[]> arguments = new ArrayList<>(4 + 3 * receipts.size());
        arguments.add(name(checked.group()));
        arguments.add(micros(DeliveryRequest.checkedLease(lease)));
        arguments.add(Ascii.bytes(checked.all().size()));
        checked.all().forEach(receipt -> addTo(arguments, receipt));
        return new ScriptCall<>(
                Script.EVENTLOG_HEARTBEAT,
                logAndLeases(checked.group()),
                wire.arguments(arguments.toArray(byte[][]::new)),
                GroupReplies::flags);
    }

    /** Hands an event back. */
    public ScriptCall<Boolean> retryLater(Receipt receipt, Duration delay) {
        EventGroup group = receipt.group();
        return new ScriptCall<>(
                Script.EVENTLOG_RETRY_LATER,
                List.of(keys.log(group), keys.leases(group), keys.retries(group)),
                arguments(receipt, micros(Receipt.checkedDelay(delay))),
                GroupReplies::flag);
    }

    /** Gives up on an event. */
    public ScriptCall<Boolean> deadLetter(Receipt receipt, String reason) {
        EventGroup group = receipt.group();
        return new ScriptCall<>(
                Script.EVENTLOG_DEAD_LETTER,
                List.of(keys.log(group), keys.leases(group), keys.dead(group)),
                arguments(receipt, EventLogCalls.utf8(DeadLetter.checkedReason(reason))),
                GroupReplies::flag);
    }

    /** Reads dead letters. */
    public ScriptCall<List<DeadLetter>> deadLetters(EventGroup group, long from, int limit) {
        return new ScriptCall<>(
                Script.EVENTLOG_DEAD_LETTERS,
                List.of(keys.dead(group)),
                List.of(Ascii.bytes(DeadLetter.checkedNumber(from)), Ascii.bytes(ReadRequest.checkedLimit(limit))),
                reply -> GroupReplies.deadLetters(group, reply));
    }

    /** Says how a group stands. */
    public ScriptCall<Optional<GroupStats>> stats(EventGroup group) {
        return new ScriptCall<>(
                Script.EVENTLOG_STATS,
                List.of(keys.log(group), keys.leases(group), keys.retries(group)),
                wire.arguments(name(group)),
                reply -> reply.isEmpty() ? Optional.empty() : Optional.of(GroupReplies.stats(reply)));
    }

    private List<String> logAndLeases(EventGroup group) {
        return List.of(keys.log(group), keys.leases(group));
    }

    private List<byte[]> arguments(DeliveryRequest request) {
        return wire.arguments(
                name(request.group()),
                EventLogCalls.utf8(request.consumer()),
                Ascii.bytes(request.max()),
                micros(request.lease()));
    }

    private List<byte[]> arguments(Receipt receipt, byte[] further) {
        List<byte[]> arguments = new ArrayList<>(6);
        arguments.add(name(receipt.group()));
        addTo(arguments, receipt);
        arguments.add(further);
        return wire.arguments(arguments.toArray(byte[][]::new));
    }

    private static void addTo(List<byte[]> arguments, Receipt receipt) {
        arguments.add(EventLogCalls.utf8(receipt.consumer()));
        arguments.add(Ascii.bytes(receipt.version()));
        arguments.add(Ascii.bytes(receipt.deliveries()));
    }

    private static byte[] name(EventGroup group) {
        return EventLogCalls.utf8(group.name());
    }

    private static byte[] micros(Duration time) {
        return Ascii.bytes(TimeUnit.MICROSECONDS.convert(time));
    }
}
