package dev.hexis.lua;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ScriptTest {
    private static final Path FOLDER = Path.of("").toAbsolutePath();

    @Test
    void everyFileHasAConstantAndEveryConstantAFile() throws IOException {
        try (Stream<Path> files =
                Files.find(FOLDER, 2, (path, file) -> path.toString().endsWith(".lua"))) {
            Set<String> paths =
                    files.map(path -> FOLDER.relativize(path).toString()).collect(Collectors.toSet());

            assertThat(paths)
                    .isEqualTo(Stream.of(Script.values()).map(Script::path).collect(Collectors.toSet()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void constantsAreNamedAfterTheirFiles(Script script) {
        String name = script.path().replace(".lua", "").replace('/', '_').toUpperCase(Locale.ROOT);
        assertThat(script.name()).isEqualTo(name);
    }

    @ParameterizedTest
    @EnumSource
    void everyScriptBeginsWithItsPurposeAndSaysKeysArgumentsAndReply(Script script) {
        String header =
                script.source().lines().takeWhile(line -> line.startsWith("--")).collect(Collectors.joining("\n"));

        assertThat(header).startsWith("-- " + script.path().replace(".lua", "") + ": ");
        assertThat(header).contains("\n-- KEYS  ").contains("\n-- Returns ");
        assertThat(script.source().contains("ARGV[")).isEqualTo(header.contains("\n-- ARGV  "));
    }

    @ParameterizedTest
    @EnumSource
    void scriptsTouchNoKeysButThoseTheyAreGivenAndIncludeNothing(Script script) {
        assertThat(script.source())
                .doesNotContain("hexis")
                .doesNotContain("require")
                .doesNotContain("loadstring");
    }
}
