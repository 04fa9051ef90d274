package dev.hexis.adapter.memory;

import dev.hexis.domain.leaderboard.Submission;
import java.util.LinkedHashMap;
import java.util.Map;

/** The newest submissions by member and id, for a day. */
final class SeenSubmissions {
    private static final long DAY = 86_400_000_000L;
    private static final int MOST = 100_000;

    private record Key(String id, String member) {}

    private final Map<Key, Long> seen = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Long> eldest) {
            return size() > MOST;
        }
    };

    boolean contains(Submission submission, long now) {
        return submission
                .id()
                .map(id -> seen.get(new Key(id, submission.member())))
                .filter(at -> at > now - DAY)
                .isPresent();
    }

    void add(Submission submission, long now) {
        submission.id().map(id -> new Key(id, submission.member())).ifPresent(key -> {
            seen.remove(key);
            seen.put(key, now);
        });
    }
}
