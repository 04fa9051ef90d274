package dev.hexis.app.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the settings in layers: the file {@code hexis.yaml} of the working directory, or the one that is named; over it
 * the environment; over that the flags.
 */
public final class Configuration {
    private static final String FILE = "hexis.yaml";

    private final Map<String, String> environment;
    private final Path directory;

    /** The configuration of a process with this environment and working directory. */
    public Configuration(Map<String, String> environment, Path directory) {
        this.environment = Map.copyOf(environment);
        this.directory = directory;
    }

    /**
     * The settings under these flags.
     *
     * @param file the file that a flag names
     * @throws ConfigurationException if anything in any layer is unknown or wrong
     */
    public Settings load(Optional<Path> file, Map<Key, String> flags) {
        Map<Key, Entry> entries = new EnumMap<>(Key.class);
        entries.putAll(file(file));
        entries.putAll(Environment.read(environment));
        flags.forEach((key, value) -> entries.put(key, new Entry(key, value, "flag " + key.flag())));
        return new SettingsReader(entries).settings();
    }

    private Map<Key, Entry> file(Optional<Path> flag) {
        Optional<Path> named = flag.or(
                () -> Optional.ofNullable(environment.get(Environment.CONFIG)).map(Path::of));
        if (named.isPresent()) {
            return YamlFile.read(directory.resolve(named.get()));
        }
        Path usual = directory.resolve(FILE);
        return Files.exists(usual) ? YamlFile.read(usual) : Map.of();
    }
}
