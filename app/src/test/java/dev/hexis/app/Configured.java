package dev.hexis.app;

import dev.hexis.app.config.AdapterName;
import dev.hexis.app.config.Configuration;
import dev.hexis.app.config.Key;
import dev.hexis.app.config.Settings;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Settings for tests: a free port, and nothing from this machine's environment. */
public final class Configured {
    private static final Path NOWHERE = Path.of("/nonexistent");

    private Configured() {}

    public static Settings on(AdapterName adapter) {
        return load(Map.of(Key.ADAPTER, adapter.text(), Key.PORT, "0"));
    }

    public static Settings on(AdapterName adapter, String redis) {
        return load(Map.of(Key.ADAPTER, adapter.text(), Key.PORT, "0", Key.REDIS, redis, Key.COMMAND_TIMEOUT, "2s"));
    }

    public static Settings load(Map<Key, String> flags) {
        return new Configuration(Map.of(), NOWHERE).load(Optional.empty(), flags);
    }
}
