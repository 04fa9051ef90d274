package dev.hexis.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The version of a redis-server, in its own words. */
final class ServerVersion {
    private static final Pattern WORDS = Pattern.compile("Redis server v=(\\S+) ");

    private ServerVersion() {}

    static String of(Path executable) {
        try {
            Process process = new ProcessBuilder(executable.toString(), "--version")
                    .redirectErrorStream(true)
                    .start();
            String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Matcher version = WORDS.matcher(words);
            if (!version.find()) {
                throw new EmbeddedRedisException(executable + " --version is not of a redis-server: " + words);
            }
            return version.group(1);
        } catch (IOException e) {
            throw new EmbeddedRedisException("Cannot run " + executable, e);
        }
    }
}
