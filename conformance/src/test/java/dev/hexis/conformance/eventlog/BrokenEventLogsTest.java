package dev.hexis.conformance.eventlog;

import dev.hexis.conformance.Kit;
import dev.hexis.domain.eventlog.Append;
import dev.hexis.domain.eventlog.AppendOutcome;
import dev.hexis.domain.eventlog.EventGroup;
import dev.hexis.domain.eventlog.ExpectedVersion;
import dev.hexis.domain.eventlog.Retention;
import dev.hexis.domain.eventlog.StartPosition;
import dev.hexis.domain.eventlog.StoredEvent;
import dev.hexis.domain.eventlog.Trim;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The kit is worth what it refuses: each of these event logs is broken in one way, and a contract must say so. */
final class BrokenEventLogsTest {

    @Test
    void passesTheModel() {
        Kit.passes(BrokenEvents.class);
    }

    @Test
    void refusesALogThatReadsAsMuchAsIsAskedFor() {
        Kit.refuses(ReadsAll.class, "aReadEndsWhenItHasEnoughBytesAndTheNextGoesOn");
    }

    @Test
    void refusesALogThatReadsAPageOnly() {
        Kit.refuses(ReadsAPage.class, "smallEventsAreReadUpToTheLimit");
    }

    @Test
    void refusesALogWhoseNumbersBeginAnewWhenItIsEmpty() {
        Kit.refuses(NumbersBeginAnew.class, "numbersGoOnThoughAllEventsAreGone");
    }

    @Test
    void refusesALogThatAppendsARepetition() {
        Kit.refuses(AppendsRepetitions.class, "theSameEventsAgainAreASuccessAndAppendedOnce");
    }

    @Test
    void refusesALogThatTakesARepetitionForAConflict() {
        Kit.refuses(
                RefusesRepetitions.class,
                "theSameEventsAgainAreASuccessAndAppendedOnce",
                "creatingAStreamAgainIsASuccess");
    }

    @Test
    void refusesALogThatAppendsOneEventAfterTheOther() {
        Kit.refuses(OneAfterTheOther.class, "eventsOfWhichOnlySomeAreThereAreAConflict");
    }

    @Test
    void refusesALogThatReadsTheVersionAndThenAppends() {
        Kit.refuses(ReadsThenAppends.class, "oneOfManyAuthorsAtTheSameTimeGetsAVersion");
    }

    @Test
    void refusesALogThatAnswersStreamByStream() {
        Kit.refuses(AnswersByStream.class, "manyAppendsAreIndependentAndAnsweredInTheirOrder");
    }

    @Test
    void refusesALogThatTrimsWhatAGroupHasNotAcknowledged() {
        Kit.refuses(TrimsForAll.class, "whatAGroupHasNotAcknowledgedIsKept", "whatAGroupHasNotBeenDeliveredIsKept");
    }

    @Test
    void refusesALogThatReadsTheOldestWhenAskedForTheNewest() {
        Kit.refuses(ReadsTheOldest.class, "readingBackwardsBeginsAtAVersionToo");
    }

    static final class NumbersBeginAnew extends BrokenEvents {
        private final Map<String, String> names = new HashMap<>();

        @Override
        public AppendOutcome append(Append append) {
            return super.append(new Append(name(append.stream()), append.expected(), append.events()));
        }

        @Override
        public List<StoredEvent> read(String stream, long from, int limit) {
            return super.read(name(stream), from, limit);
        }

        @Override
        public Trim trim(String stream, Retention retention) {
            Trim trim = super.trim(name(stream), retention);
            if (super.read(name(stream), 1, 1).isEmpty()) {
                names.put(stream, name(stream) + "'");
            }
            return trim;
        }

        private String name(String stream) {
            return names.getOrDefault(stream, stream);
        }
    }

    static final class AppendsRepetitions extends BrokenEvents {
        @Override
        public AppendOutcome append(Append append) {
            AppendOutcome outcome = super.append(append);
            if (outcome instanceof AppendOutcome.AlreadyAppended) {
                append.events()
                        .forEach(event -> super.append(new Append(
                                append.stream(), ExpectedVersion.ANY, List.of(event(event.id() + " once more")))));
            }
            return outcome;
        }
    }

    static final class RefusesRepetitions extends BrokenEvents {
        @Override
        public AppendOutcome append(Append append) {
            AppendOutcome outcome = super.append(append);
            return outcome instanceof AppendOutcome.AlreadyAppended repeated
                    ? new AppendOutcome.Conflict(repeated.last())
                    : outcome;
        }
    }

    static final class OneAfterTheOther extends BrokenEvents {
        @Override
        public AppendOutcome append(Append append) {
            AppendOutcome first = super.append(new Append(
                    append.stream(), append.expected(), append.events().subList(0, 1)));
            if (!first.isStored() || append.events().size() == 1) {
                return first;
            }
            AppendOutcome rest = super.append(new Append(
                    append.stream(),
                    ExpectedVersion.ANY,
                    append.events().subList(1, append.events().size())));
            return joined(first, rest);
        }

        private static AppendOutcome joined(AppendOutcome first, AppendOutcome rest) {
            if (first instanceof AppendOutcome.Appended one && rest instanceof AppendOutcome.Appended other) {
                return new AppendOutcome.Appended(one.first(), other.last());
            }
            if (first instanceof AppendOutcome.AlreadyAppended one
                    && rest instanceof AppendOutcome.AlreadyAppended other) {
                return new AppendOutcome.AlreadyAppended(one.first(), other.last());
            }
            return rest;
        }
    }

    static final class ReadsThenAppends extends BrokenEvents {
        @Override
        public AppendOutcome append(Append append) {
            if (!(append.expected() instanceof ExpectedVersion.Exactly exactly)) {
                return super.append(append);
            }
            List<StoredEvent> last = readBackwards(append.stream(), Long.MAX_VALUE >> 10, 1);
            letAnotherRead();
            boolean isThere =
                    exactly.version() == (last.isEmpty() ? 0 : last.get(0).version());
            return super.append(isThere ? new Append(append.stream(), ExpectedVersion.ANY, append.events()) : append);
        }
    }

    static final class AnswersByStream extends BrokenEvents {
        @Override
        public List<AppendOutcome> appendAll(List<Append> appends) {
            List<Append> byStream = new ArrayList<>(appends);
            byStream.sort(Comparator.comparing(Append::stream));
            return super.appendAll(byStream);
        }
    }

    static final class TrimsForAll extends BrokenEvents {
        private final Set<EventGroup> groups = new HashSet<>();

        @Override
        public boolean create(EventGroup group, StartPosition start) {
            groups.add(group);
            return super.create(group, start);
        }

        @Override
        public Trim trim(String stream, Retention retention) {
            groups.forEach(super::delete);
            Trim trim = super.trim(stream, retention);
            groups.forEach(group -> super.create(group, StartPosition.END));
            return trim;
        }
    }

    static final class ReadsTheOldest extends BrokenEvents {
        @Override
        public List<StoredEvent> readBackwards(String stream, long from, int limit) {
            List<StoredEvent> events = new ArrayList<>(super.read(stream, 1, limit));
            events.sort(Comparator.comparing(StoredEvent::version).reversed());
            return events;
        }
    }

    static final class ReadsAll extends BrokenEvents {
        @Override
        public List<StoredEvent> read(String stream, long from, int limit) {
            List<StoredEvent> all = new ArrayList<>();
            List<StoredEvent> some = super.read(stream, from, limit);
            while (!some.isEmpty()) {
                all.addAll(some);
                some = super.read(stream, some.get(some.size() - 1).version() + 1, limit);
            }
            return all;
        }
    }

    static final class ReadsAPage extends BrokenEvents {
        @Override
        public List<StoredEvent> read(String stream, long from, int limit) {
            return super.read(stream, from, Math.min(limit, 32));
        }
    }
}
