package dev.hexis.app.cli;

import dev.hexis.app.config.Configuration;
import dev.hexis.app.config.Key;
import dev.hexis.app.config.Settings;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The flags of a command that stand for settings; made of the keys, so that both are always the same. */
final class SettingsFlags {
    private static final String CONFIG = "--config";

    private SettingsFlags() {}

    static void addTo(CommandSpec command, Set<Key> keys, String withoutRedis) {
        for (Key key : keys) {
            String fallback = key == Key.REDIS ? withoutRedis : key.fallback();
            command.addOption(OptionSpec.builder(key.flag())
                    .paramLabel(label(key))
                    .type(String.class)
                    .description(plain(key.purpose() + ": " + key.expected() + " (without it: " + fallback + ")"))
                    .build());
        }
        command.addOption(OptionSpec.builder(CONFIG)
                .paramLabel("FILE")
                .type(Path.class)
                .description("a file of the same settings (without it: HEXIS_CONFIG, else hexis.yaml if there is one)")
                .build());
    }

    static Settings load(Configuration configuration, CommandSpec command) {
        ParseResult given = command.commandLine().getParseResult();
        Map<Key, String> flags = new EnumMap<>(Key.class);
        for (Key key : Key.values()) {
            if (given.hasMatchedOption(key.flag())) {
                flags.put(key, given.matchedOptionValue(key.flag(), ""));
            }
        }
        Optional<Path> file = given.hasMatchedOption(CONFIG)
                ? Optional.of(given.matchedOptionValue(CONFIG, Path.of("")))
                : Optional.empty();
        return configuration.load(file, flags);
    }

    /** The last word of the key, for instance {@code TIMEOUT}. */
    private static String label(Key key) {
        return key.text().substring(key.text().lastIndexOf('-') + 1).toUpperCase(Locale.ROOT);
    }

    /** Descriptions are formats. */
    private static String plain(String text) {
        return text.replace("%", "%%");
    }
}
