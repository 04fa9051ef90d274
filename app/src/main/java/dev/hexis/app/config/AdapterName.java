package dev.hexis.app.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The adapters that the application can run on. */
public enum AdapterName {
    /** Redis through Lettuce. */
    LETTUCE,
    /** Redis through Jedis. */
    JEDIS,
    /** Redis through Redisson. */
    REDISSON,
    /** No Redis: the memory of this process. */
    MEMORY;

    /** The name as it is configured and shown. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> texts() {
        return Arrays.stream(values()).map(AdapterName::text).toList();
    }

    static AdapterName parse(String text) {
        return Arrays.stream(values())
                .filter(adapter -> adapter.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown adapter"));
    }
}
