package dev.hexis.domain.pubsub;

import dev.hexis.domain.text.UnicodeText;

/**
 * One channel.
 *
 * @param name its name: 1 to {@value Topic#LONGEST} characters, whichever they are
 */
public record Channel(String name) implements Topic {

    /** Checks the name. */
    public Channel {
        UnicodeText.require("channel name", name, LONGEST);
    }

    @Override
    public String text() {
        return name;
    }

    @Override
    public boolean matches(String channel) {
        return name.equals(channel);
    }
}
