package dev.hexis.app.config;

import dev.hexis.ports.RedisSettings;
import java.time.Duration;
import java.util.Map;
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

    /** One by one, so that each is refused under its own key. */
    private RedisSettings redis() {
        RedisSettings place = read(Key.REDIS, RedisSettings::parse);
        RedisSettings named = read(Key.KEY_PREFIX, place::withKeyPrefix);
        Duration before = named.connectTimeout();
        RedisSettings bounded = read(Key.COMMAND_TIMEOUT, text -> named.withTimeouts(before, TimeText.parse(text)));
        Duration command = bounded.commandTimeout();
        RedisSettings timed = read(Key.CONNECT_TIMEOUT, text -> bounded.withTimeouts(TimeText.parse(text), command));
        return read(Key.POOL_SIZE, text -> timed.withPoolSize(Integer.parseInt(text)));
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
