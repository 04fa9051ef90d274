package dev.hexis.benchmarks.peer;

import dev.hexis.benchmarks.load.Raw;
import dev.hexis.benchmarks.stage.Chapter;
import dev.hexis.benchmarks.stage.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** All entries with a tag are made to go at once; who has no tags clears a whole cache of as many entries. */
record TagInvalidation(Chapter chapter, Stage stage) {
    private static final List<Integer> KEYS = List.of(100, 1_000, 10_000, 100_000);
    private static final int CHUNK = 500;

    void play(Caches caches, int most) throws InterruptedException {
        for (int keys : upTo(most)) {
            String work = String.format(Locale.ROOT, "invalidate a tag of %,d keys", keys);
            Raw raw = caches.tagged().get(0).invalidating(stage.wire());
            new Trials(chapter, stage).play(work, 1, 1, raw, trials(caches, keys));
        }
    }

    static int steps(int most) {
        return upTo(most).size();
    }

    private static List<Integer> upTo(int most) {
        return KEYS.stream().filter(keys -> keys <= most).toList();
    }

    private static List<Trial> trials(Caches caches, int keys) {
        List<Trial> trials = new ArrayList<>();
        for (HexisCache cache : caches.tagged()) {
            trials.add(trial(Adapters.name(trials.size()), keys, cache::putAll, cache::invalidate, cache::get));
        }
        BareCache bare = caches.bare();
        trials.add(trial("bare SMEMBERS and UNLINK on Lettuce", keys, bare::putTagged, bare::invalidate, bare::get));
        SpringCache spring = caches.spring();
        trials.add(trial(
                "Spring Data RedisCache.clear, no tags",
                keys,
                caches.springByHand()::putAll,
                spring::clear,
                spring::get));
        RedissonCache map = caches.map();
        trials.add(trial("Redisson RMapCache.clear, no tags", keys, map::putAll, map::clear, map::get));
        return trials;
    }

    private static Trial trial(
            String name, int keys, Consumer<List<String>> put, Runnable invalidation, Predicate<String> get) {
        List<String> last = Keys.numbered("tagged", keys - 1, 1);
        return new Trial(
                name,
                () -> {
                    for (int from = 0; from < keys; from += CHUNK) {
                        put.accept(Keys.numbered("tagged", from, Math.min(CHUNK, keys - from)));
                    }
                    if (!get.test(last.get(0))) {
                        throw new IllegalStateException(name + " has not stored " + last);
                    }
                },
                invalidation,
                () -> !get.test(last.get(0)));
    }
}
