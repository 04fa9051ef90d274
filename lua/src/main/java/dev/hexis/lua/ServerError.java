package dev.hexis.lua;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An error reply of the server: its prefix, which names the kind, and the rest of the message without what points into
 * a script.
 *
 * @param prefix for instance {@code WRONGTYPE}; {@code ERR} where the server names no kind
 * @param message the rest
 */
public record ServerError(String prefix, String message) {
    private static final Pattern FORM = Pattern.compile("([A-Z][A-Z0-9_]{1,30})(?: (.*))?", Pattern.DOTALL);

    /** What servers from 7.0 on add to an error out of a script. */
    private static final Pattern TRAILER = Pattern.compile(" script: [0-9a-f]{40}, on @user_script:\\d+\\.?\\s*$");

    /** What servers before 7.0 put before it. */
    private static final Pattern LEADER = Pattern.compile(
            "^ERR Error running script \\(call to f_[0-9a-f]{40}\\): @user_script: ?\\d+: (?:@user_script: ?\\d+: )?(?=[A-Z])");

    /** Reads an error as the server wrote it; empty if the text does not have that form. */
    public static Optional<ServerError> parse(String text) {
        String error = LEADER.matcher(TRAILER.matcher(text).replaceFirst("")).replaceFirst("");
        Matcher form = FORM.matcher(error);
        if (!form.matches()) {
            return Optional.empty();
        }
        return Optional.of(new ServerError(form.group(1), form.group(2) == null ? "" : form.group(2)));
    }
}
