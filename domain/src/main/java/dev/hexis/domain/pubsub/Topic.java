package dev.hexis.domain.pubsub;

/** What can be subscribed to: one channel, or all channels whose names match a pattern. */
public sealed interface Topic permits Channel, ChannelPattern {
    /** The longest name of a channel, and the longest pattern, in characters. */
    int LONGEST = 512;

    /** The name of the channel, or the text of the pattern. */
    String text();

    /** Whether what is published to a channel belongs to this topic. */
    boolean matches(String channel);

    /** One channel by its name. */
    static Topic channel(String name) {
        return new Channel(name);
    }

    /** All channels that match a pattern; {@link ChannelPattern} says how. */
    static Topic pattern(String glob) {
        return new ChannelPattern(glob);
    }
}
