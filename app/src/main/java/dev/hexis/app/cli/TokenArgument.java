package dev.hexis.app.cli;

import dev.hexis.domain.session.SessionToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;

/**
 * A session's token, from standard input unless it is an argument: arguments are for all to read in the list of
 * processes, and stay in the history of the shell.
 */
final class TokenArgument {
    private static final int MOST_BYTES = 1024;

    @Parameters(
            arity = "0..1",
            paramLabel = "TOKEN",
            description = {
                "the session's token; without it, or if it is -, it is read from standard input, where neither the"
                        + " list of processes nor the history of the shell shows it"
            })
    private @Nullable String text;

    boolean isGiven() {
        return text != null;
    }

    /** Empty if what was given cannot be a token: it opens nothing. */
    Optional<SessionToken> read() {
        return SessionToken.parse(text == null || text.equals("-") ? standardInput() : text);
    }

    private static String standardInput() {
        try {
            return new String(System.in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("standard input cannot be read", e);
        }
    }
}
