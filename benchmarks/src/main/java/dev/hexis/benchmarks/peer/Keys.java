package dev.hexis.benchmarks.peer;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Keys of caches. */
final class Keys {
    private static final Map<String, List<String>> GROUPS = new ConcurrentHashMap<>();

    private Keys() {}

    /** A key that there has never been. */
    static String fresh(String name) {
        return name + "-" + Long.toHexString(ThreadLocalRandom.current().nextLong());
    }

    /** The keys of a group, which are looked for together. */
    static List<String> of(String group) {
        return GROUPS.computeIfAbsent(group, name -> numbered(name, 0, CacheChapter.MANY));
    }

    /** Keys from a number on. */
    static List<String> numbered(String name, int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(i -> name + "-key-" + i)
                .toList();
    }
}
