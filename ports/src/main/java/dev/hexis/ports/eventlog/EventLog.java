package dev.hexis.ports.eventlog;

import dev.hexis.domain.eventlog.Append;
import dev.hexis.domain.eventlog.AppendOutcome;
import dev.hexis.domain.eventlog.Event;
import dev.hexis.domain.eventlog.ExpectedVersion;
import dev.hexis.domain.eventlog.ReadRequest;
import dev.hexis.domain.eventlog.Retention;
import dev.hexis.domain.eventlog.StoredEvent;
import dev.hexis.domain.eventlog.Trim;
import dev.hexis.ports.PortException;
import java.util.List;

/**
 * Streams of events. The events of a stream are numbered 1, 2, 3 and so on without gaps; the number of the last one is
 * the stream's version, and an append can insist on it. A stream is there as soon as something is appended; it is kept
 * until it is trimmed, and its numbers go on though all its events were.
 *
 * <p>Every verb is one round trip; every append is atomic. All throw {@link IllegalArgumentException} before anything
 * is sent if an argument is out of range, and {@link PortException} if the backend fails. Times are the server's.
 * Thread-safe.
 */
public interface EventLog {

    /**
     * Appends all events or none.
     *
     * <p>Appending the same events again is a success, {@link AppendOutcome.AlreadyAppended}: after
     * {@link PortException.Reason#OUTCOME_UNKNOWN} it is safe to ask again. Events are the same if their ids are. With
     * an exact version that holds as long as the events are in the stream. With {@link ExpectedVersion#ANY} and
     * {@link ExpectedVersion#EXISTS} it holds for an hour, and for the last 1000 appends of these two kinds to the
     * stream; later the events would be appended once more.
     */
    default AppendOutcome append(String stream, ExpectedVersion expected, List<Event> events) {
        return append(new Append(stream, expected, events));
    }

    /** Appends all events or none. */
    AppendOutcome append(Append append);

    /**
     * Carries out many appends in one trip, or one for each node of a cluster. Each is atomic and all are independent;
     * those to the same stream are carried out in their order.
     *
     * @return what came of each, in their order
     */
    List<AppendOutcome> appendAll(List<Append> appends);

    /**
     * Reads events in their order, until there are enough of them, or {@value ReadRequest#MOST_BYTES} bytes of their
     * payloads: who wants all goes on behind the last one until there is none.
     *
     * @param from the version of the first, from 1 on
     * @param limit how many at most, from 1 to {@value ReadRequest#MOST}
     * @return none if there is none from there on
     */
    List<StoredEvent> read(String stream, long from, int limit);

    /**
     * Reads events in the opposite order, and no more than {@link #read} does.
     *
     * @param from the version of the first, for instance {@link ReadRequest#END}, from 1 on
     * @param limit how many at most, from 1 to {@value ReadRequest#MOST}
     */
    List<StoredEvent> readBackwards(String stream, long from, int limit);

    /** Removes old events, but none that a group has not been delivered or has not acknowledged. */
    Trim trim(String stream, Retention retention);
}
