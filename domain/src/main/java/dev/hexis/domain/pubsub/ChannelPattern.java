package dev.hexis.domain.pubsub;

import dev.hexis.domain.text.UnicodeText;
import java.nio.charset.StandardCharsets;

/**
 * All channels whose names match a glob, as Redis matches it: on the bytes of UTF-8, where {@code *} stands for any
 * number of bytes, {@code ?} for one, {@code [abc]}, {@code [a-z]} and {@code [^a]} for one of a set, and {@code \}
 * takes its meaning from the character after it. A character outside of ASCII has several bytes, so it needs several
 * {@code ?} and cannot stand in brackets.
 *
 * @param glob the pattern, 1 to {@value Topic#LONGEST} characters
 */
public record ChannelPattern(String glob) implements Topic {

    /** Checks the pattern; Redis knows no malformed ones. */
    public ChannelPattern {
        UnicodeText.require("channel pattern", glob, LONGEST);
    }

    @Override
    public String text() {
        return glob;
    }

    @Override
    public boolean matches(String channel) {
        return new Glob(glob.getBytes(StandardCharsets.UTF_8)).matches(channel.getBytes(StandardCharsets.UTF_8));
    }
}
