package dev.hexis.benchmarks.script;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The scripts that stand here for comparison. */
public final class ScriptFile {
    private ScriptFile() {}

    public static String read(String name) {
        try (InputStream in = ScriptFile.class.getResourceAsStream(name + ".lua")) {
            if (in == null) {
                throw new IllegalStateException("script " + name + ".lua is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("script " + name + ".lua cannot be read", e);
        }
    }
}
