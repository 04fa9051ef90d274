package dev.hexis.app.config;

import dev.hexis.ports.RedisSettings;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Makes settings of the entries that are left when all layers are laid over each other. */
final class SettingsReader {
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._:%-]+");

    private final Map<Key, Entry> entries;

    SettingsReader(Map<Key, Entry> entries) {
        this.entries = entries;
    }

    Settings settings() {
        return new Settings(
                read(Key.ADAPTER, AdapterName::parse),
                read(Key.HOST, SettingsReader::host),
                read(Key.PORT, SettingsReader::port),
                redis(),
                entries.containsKey(Key.REDIS) ? RedisOrigin.NAMED : RedisOrigin.ASSUMED);
    }

    /** One by one, so that each is refused under its own key. What only the URI says is as it says. */
    private RedisSettings redis() {
        RedisSettings settings = read(Key.REDIS, RedisSettings::parse);
        settings = over(settings, Key.KEY_PREFIX, RedisSettings::withKeyPrefix);
        settings = over(
                settings,
                Key.COMMAND_TIMEOUT,
                (before, text) -> before.withTimeouts(before.connectTimeout(), TimeText.parse(text)));
        settings = over(
                settings,
                Key.CONNECT_TIMEOUT,
                (before, text) -> before.withTimeouts(TimeText.parse(text), before.commandTimeout()));
        return over(settings, Key.POOL_SIZE, (before, text) -> before.withPoolSize(Integer.parseInt(text)));
    }

    private RedisSettings over(
            RedisSettings settings, Key key, BiFunction<RedisSettings, String, RedisSettings> change) {
        return entries.containsKey(key) ? read(key, text -> change.apply(settings, text)) : settings;
    }

    private <T> T read(Key key, Function<String, T> parser) {
        return entries.getOrDefault(key, new Entry(key, key.fallback(), "default"))
                .read(parser);
    }

    private static String host(String text) {
        if (!HOST.matcher(text).matches()) {
            throw new IllegalArgumentException("not a host");
        }
        return text;
    }

    private static int port(String text) {
        int port = Integer.parseInt(text);
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("not a port");
        }
        return port;
    }
}
