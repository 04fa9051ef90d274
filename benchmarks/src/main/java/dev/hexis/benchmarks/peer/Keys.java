package dev.hexis.benchmarks.peer;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Keys of caches; those of a group are looked for together. */
record Keys(Map<String, List<String>> groups) {
    Keys() {
        this(new ConcurrentHashMap<>());
    }

    List<String> of(String group) {
        return groups.computeIfAbsent(group, name -> numbered(name, 0, CacheChapter.MANY));
    }

    /** A key that there has never been. */
    static String fresh(String name) {
        return name + "-" + Long.toHexString(ThreadLocalRandom.current().nextLong());
    }

    /** Keys from a number on. */
    static List<String> numbered(String name, int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(i -> name + "-key-" + i)
                .toList();
    }
}
