package dev.hexis.adapter.memory;

import dev.hexis.domain.eventlog.AppendOutcome;
import dev.hexis.domain.eventlog.Event;
import dev.hexis.domain.eventlog.ExpectedVersion;
import dev.hexis.domain.eventlog.Retention;
import dev.hexis.domain.eventlog.StoredEvent;
import dev.hexis.domain.eventlog.Trim;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** One stream and its groups. */
final class MemoryStream {
    private static final int RECENT_APPENDS = 1000;

    final TreeMap<Long, StoredEvent> events = new TreeMap<>();
    final TreeMap<String, MemoryGroup> groups = new TreeMap<>();
    long version;

    private final Map<String, Long> recent = new LinkedHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();

    <R> R exclusively(Supplier<R> act) {
        lock.lock();
        try {
            return act.get();
        } finally {
            lock.unlock();
        }
    }

    void awaitNews(long after, long nanos) throws InterruptedException {
        lock.lock();
        try {
            long left = nanos;
            while (version <= after && left > 0) {
                left = news.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    AppendOutcome append(ExpectedVersion expected, List<Event> added, long now) {
        Optional<Long> place = placeOfRepetition(expected, added);
        if (place.isPresent()) {
            long first = place.get();
            boolean isWhole = expected instanceof ExpectedVersion.Exactly;
            return isRepeated(first, added, isWhole ? added.size() : 0)
                    ? new AppendOutcome.AlreadyAppended(first, first + added.size() - 1)
                    : new AppendOutcome.Conflict(version);
        }
        if (expected instanceof ExpectedVersion.Exists && version == 0) {
            return new AppendOutcome.Conflict(0);
        }
        if (!(expected instanceof ExpectedVersion.Exactly)) {
            remember(added.get(0).id());
        }
        long first = version + 1;
        for (Event event : added) {
            version++;
            events.put(version, new StoredEvent(version, event, Micros.instant(now)));
        }
        news.signalAll();
        return new AppendOutcome.Appended(first, version);
    }

    Trim trim(Retention retention) {
        long wanted = retention instanceof Retention.Newest newest
                ? version + 1 - newest.count()
                : ((Retention.From) retention).version();
        long from = Math.max(1, Math.min(wanted, version + 1));
        Optional<String> holder = Optional.empty();
        for (Map.Entry<String, MemoryGroup> group : groups.entrySet()) {
            long needed = group.getValue().needed();
            if (needed < from) {
                from = needed;
                holder = Optional.of(group.getKey());
            }
        }
        Map<Long, StoredEvent> old = events.headMap(from);
        long removed = old.size();
        old.clear();
        return new Trim(removed, from, holder);
    }

    /** Where these events are, if the expected version is not that of the stream or the first of them is known. */
    private Optional<Long> placeOfRepetition(ExpectedVersion expected, List<Event> added) {
        if (expected instanceof ExpectedVersion.Exactly exactly) {
            return exactly.version() == version ? Optional.empty() : Optional.of(exactly.version() + 1);
        }
        return Optional.ofNullable(recent.get(added.get(0).id()));
    }

    private boolean isRepeated(long first, List<Event> added, int least) {
        long last = first + added.size() - 1;
        if (last > version) {
            return false;
        }
        Map<Long, StoredEvent> stored = events.subMap(first, true, last, true);
        return stored.size() >= least
                && stored.values().stream()
                        .allMatch(one -> one.event()
                                .id()
                                .equals(added.get(Math.toIntExact(one.version() - first))
                                        .id()));
    }

    private void remember(String id) {
        recent.put(id, version + 1);
        if (recent.size() > RECENT_APPENDS) {
            recent.remove(recent.keySet().iterator().next());
        }
    }
}
