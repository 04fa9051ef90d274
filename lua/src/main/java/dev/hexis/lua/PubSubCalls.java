package dev.hexis.lua;

import dev.hexis.domain.pubsub.Channel;
import dev.hexis.domain.pubsub.ChannelPattern;
import dev.hexis.domain.pubsub.Message;
import dev.hexis.domain.pubsub.Topic;

/**
 * How topics are named at the server. Nothing of it is a key and nothing is stored, so names are users' as they are: a
 * pattern matches there what it matches here.
 */
public final class PubSubCalls {
    private static final String AREA = "pubsub-1";

    private final String idle;
    private final String start;

    PubSubCalls(Wire wire) {
        this.idle = wire.channel(AREA);
        this.start = idle + ':';
    }

    /**
     * What PUBLISH is called with.
     *
     * @param channel the channel's name at the server
     * @param payload what is sent there
     */
    @SuppressWarnings("ArrayRecordComponent") // it is handed on, and never compared
    public record Publication(String channel, byte[] payload) {}

    /** A message to a channel; bad arguments are refused here. */
    public Publication publish(String channel, byte[] payload) {
        return new Publication(name(new Channel(channel)), Message.checkedPayload(payload));
    }

    /** The name of a topic at the server: for SUBSCRIBE if it is a channel, for PSUBSCRIBE if it is a pattern. */
    public String name(Topic topic) {
        return start + topic.text();
    }

    /**
     * The name of a channel to which nobody publishes, for a client that must be subscribed to something to keep its
     * connection. No topic has it or matches it.
     */
    public String idle() {
        return idle;
    }

    /** The channel of that name at the server. */
    public Topic channel(String name) {
        return new Channel(own(name));
    }

    /** The pattern of that name at the server. */
    public Topic pattern(String name) {
        return new ChannelPattern(own(name));
    }

    /** What came in on the channel of that name at the server; anybody may have sent it. */
    public Message message(String channel, byte[] payload) {
        return new Message(own(channel), payload);
    }

    private String own(String name) {
        return name.substring(start.length());
    }
}
