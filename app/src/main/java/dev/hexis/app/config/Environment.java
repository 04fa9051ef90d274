package dev.hexis.app.config;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The environment variables {@code HEXIS_...}. */
final class Environment {
    /** Where the configuration file is. */
    static final String CONFIG = "HEXIS_CONFIG";

    private static final String LOG_LEVEL = "HEXIS_LOG_LEVEL";
    private static final List<String> LOG_LEVELS = List.of("TRACE", "DEBUG", "INFO", "WARN", "ERROR", "OFF");

    /** Variables of the launcher, of the log and of what runs under a lock; no settings. */
    private static final List<String> RESERVED = List.of(CONFIG, LOG_LEVEL, "HEXIS_JAVA_OPTS", "HEXIS_FENCING_TOKEN");

    private static final String PREFIX = "HEXIS_";
    private static final String TESTS = "HEXIS_TEST_";

    private Environment() {}

    static Map<Key, Entry> read(Map<String, String> variables) {
        Map<Key, Entry> entries = new EnumMap<>(Key.class);
        new TreeMap<>(variables).forEach((name, value) -> {
            if (name.equals(LOG_LEVEL)) {
                checkLogLevel(value);
            } else if (name.startsWith(PREFIX) && !name.startsWith(TESTS) && !RESERVED.contains(name)) {
                Key key = Key.ofVariable(name).orElseThrow(() -> unknown(name));
                entries.put(key, new Entry(key, value, "environment variable " + name));
            }
        });
        return entries;
    }

    /** The log would take an unknown level for DEBUG and say nothing. */
    private static void checkLogLevel(String value) {
        if (!LOG_LEVELS.contains(value.toUpperCase(Locale.ROOT))) {
            throw new ConfigurationException("environment variable " + LOG_LEVEL + " '" + value + "' must be one of "
                    + String.join(", ", LOG_LEVELS));
        }
    }

    private static ConfigurationException unknown(String name) {
        List<String> known = Stream.concat(Stream.of(Key.values()).map(Key::variable), RESERVED.stream())
                .toList();
        return new ConfigurationException("unknown environment variable " + name + Nearest.hint(name, known)
                + " (known: " + String.join(", ", known) + ")");
    }
}
