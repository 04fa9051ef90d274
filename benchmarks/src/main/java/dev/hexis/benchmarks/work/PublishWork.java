package dev.hexis.benchmarks.work;

import dev.hexis.benchmarks.client.BareClient;
import dev.hexis.benchmarks.load.Operation;
import dev.hexis.domain.pubsub.Channel;
import dev.hexis.lua.Wire;
import dev.hexis.ports.Ports;
import dev.hexis.ports.pubsub.PubSub;
import java.nio.charset.StandardCharsets;

/** A message of 100 bytes is published to a channel to which nobody listens. */
public record PublishWork(Wire wire) implements Work {
    private static final String CHANNEL = "CHANNEL";
    private static final byte[] PAYLOAD = "m".repeat(100).getBytes(StandardCharsets.US_ASCII);

    @Override
    public String title() {
        return "pub/sub: publish";
    }

    @Override
    public Operation through(Ports ports) {
        PubSub pubSub = ports.pubSub();
        return channel -> pubSub.publish(channel, PAYLOAD) == 0;
    }

    @Override
    public Operation byHand(BareClient client) {
        String start = wire.pubSub().name(new Channel(CHANNEL)).replace(CHANNEL, "");
        return channel -> client.publish(start + channel, PAYLOAD) == 0;
    }
}
