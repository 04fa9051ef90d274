package dev.hexis.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** A redis-server of 6.2: one in the folder that {@code hexis.test.floor} names whose name ends in this platform's. */
final class FloorBinary {
    static final String MISSING =
            "there is no redis-server 6.2 for this platform: hexis.test.floor names no folder with"
                    + " a redis-server-6.2*-<system>-<architecture>";

    private static final String FOLDER = System.getProperty("hexis.test.floor", "");

    private FloorBinary() {}

    static Optional<Path> find() {
        Path folder = Path.of(FOLDER);
        if (FOLDER.isEmpty() || !Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> isForThisPlatform(file.getFileName().toString()))
                    .filter(file -> file.toFile().setExecutable(true))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isForThisPlatform(String name) {
        String system = System.getProperty("os.name").equals("Linux") ? "linux" : "darwin";
        String architecture = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64";
        return name.startsWith("redis-server-6.2") && name.endsWith(system + "-" + architecture);
    }
}
