package dev.hexis.ports.eventlog;

import dev.hexis.domain.eventlog.DeadLetter;
import dev.hexis.domain.eventlog.Delivery;
import dev.hexis.domain.eventlog.DeliveryRequest;
import dev.hexis.domain.eventlog.EventGroup;
import dev.hexis.domain.eventlog.GroupStats;
import dev.hexis.domain.eventlog.ReadRequest;
import dev.hexis.domain.eventlog.Receipt;
import dev.hexis.domain.eventlog.StartPosition;
import dev.hexis.ports.PortException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Groups of consumers that share the events of a stream, at least once each. A delivered event is its consumer's for
 * the time of a lease, on the server's clock. The consumer acknowledges it, prolongs the lease, hands the event back or
 * gives up on it; if it does none of these, the others can claim the event when the lease is over.
 *
 * <p>A {@link Receipt} is valid until the event is delivered again, handed back or done with, and so still after its
 * lease if nobody has claimed the event. Whatever is done with a receipt that is no longer valid changes nothing and
 * says so: a consumer that was paused cannot settle what is another's by now.
 *
 * <p>However many events are asked for, no more are delivered once their payloads have {@value ReadRequest#MOST_BYTES}
 * bytes, but for at most 16 where large events come after small ones; so what is delivered also arrives. The same holds
 * for reading dead letters.
 *
 * <p>Every verb is one atomic act and one round trip, but for the waiting of {@link #poll(DeliveryRequest, Duration)}.
 * All throw {@link IllegalArgumentException} before anything is sent if an argument is out of range, and
 * {@link PortException} if the backend fails. Thread-safe.
 */
public interface EventGroups {

    /**
     * Creates a group; the stream need not exist yet. Leaves a group that exists as it is.
     *
     * @return whether this call created it
     */
    boolean create(EventGroup group, StartPosition start);

    /**
     * Forgets a group with all that it has not done yet and with its dead letters.
     *
     * @return whether there was one
     */
    boolean delete(EventGroup group);

    /** Delivers what there is now, without waiting. */
    default List<Delivery> poll(DeliveryRequest request) {
        return poll(request, Duration.ZERO);
    }

    /**
     * Delivers events that were handed back and are due again, and then new ones; if there are none, waits for them.
     *
     * <p>Waiting has no effect on the backend and holds up no other call: an event is only delivered by an act whose
     * reply the caller is waiting for. It ends early, within about a second, if the thread is interrupted, with nothing
     * delivered and the thread still interrupted, and if the ports are closed, with
     * {@link PortException.Reason#CLOSED}. If that meets the act itself, its outcome may be unknown.
     *
     * @param wait how long to wait at most, whole milliseconds from 0 to 1 h
     * @return none if the time is over
     * @throws PortException with {@link PortException#serverError()} {@code NOGROUP} if there is no such group
     */
    List<Delivery> poll(DeliveryRequest request, Duration wait);

    /**
     * Delivers events whose lease is over to this consumer, those that have been over longest first.
     *
     * @return none if there is no such event
     * @throws PortException with {@link PortException#serverError()} {@code NOGROUP} if there is no such group
     */
    List<Delivery> claimStale(DeliveryRequest request);

    /** Says that an event is done with; whether the receipt was valid. */
    default boolean ack(Receipt receipt) {
        return ackAll(List.of(receipt)).get(0);
    }

    /**
     * Says of many events of one group that they are done with.
     *
     * @return of each whether the receipt was valid
     */
    List<Boolean> ackAll(List<Receipt> receipts);

    /** Makes the lease of an event last for a time from now on; whether the receipt was valid. */
    default boolean heartbeat(Receipt receipt, Duration lease) {
        return heartbeatAll(List.of(receipt), lease).get(0);
    }

    /**
     * Makes the leases of many events of one group last for a time from now on.
     *
     * @param lease whole milliseconds from 1 ms to 24 h
     * @return of each whether the receipt was valid
     */
    List<Boolean> heartbeatAll(List<Receipt> receipts, Duration lease);

    /**
     * Hands an event back, to be delivered to any consumer of the group after a time.
     *
     * @param delay whole milliseconds from 0 to 30 days
     * @return whether the receipt was valid
     */
    boolean retryLater(Receipt receipt, Duration delay);

    /**
     * Gives up on an event: moves it to the group's dead letters, of which the newest {@value DeadLetter#KEPT} are
     * kept, for 30 days after the last one.
     *
     * @param reason why, 1 to {@value DeadLetter#LONGEST_REASON} characters
     * @return whether the receipt was valid
     */
    boolean deadLetter(Receipt receipt, String reason);

    /**
     * Reads dead letters in their order.
     *
     * @param from the number of the first, from 1 on
     * @param limit how many at most, from 1 to {@value ReadRequest#MOST}
     */
    List<DeadLetter> deadLetters(EventGroup group, long from, int limit);

    /** How a group stands; empty if there is none. */
    Optional<GroupStats> stats(EventGroup group);
}
