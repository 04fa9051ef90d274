package dev.hexis.domain.pubsub;

/**
 * One channel.
 *
 * @param name its name: 1 to {@value Topic#LONGEST} characters, whichever they are
 */
public record Channel(String name) implements Topic {

    /** Checks the name. */
    public Channel {
        TopicText.utf8("channel name", name);
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
