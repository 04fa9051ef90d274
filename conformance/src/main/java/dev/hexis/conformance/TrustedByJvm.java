package dev.hexis.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What this JVM trusts in place of its own trust store, until it is closed. */
public final class TrustedByJvm implements AutoCloseable {
    private static final String STORE = "javax.net.ssl.trustStore";
    private static final String PASSWORD = "javax.net.ssl.trustStorePassword";

    private final Path file;
    private final Map<String, @Nullable String> before = new HashMap<>();

    private TrustedByJvm(Path file) {
        this.file = file;
    }

    static TrustedByJvm from(Path file, String password) {
        TrustedByJvm trusted = new TrustedByJvm(file);
        trusted.before.put(STORE, System.setProperty(STORE, file.toString()));
        trusted.before.put(PASSWORD, System.setProperty(PASSWORD, password));
        return trusted;
    }

    @Override
    public void close() {
        before.forEach((name, value) -> {
            if (value == null) {
                System.clearProperty(name);
            } else {
                System.setProperty(name, value);
            }
        });
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
