package dev.hexis.benchmarks.work;

import dev.hexis.benchmarks.client.BareClient;
import dev.hexis.benchmarks.client.Resp;
import dev.hexis.benchmarks.load.Operation;
import dev.hexis.benchmarks.load.Raw;
import dev.hexis.domain.pubsub.Channel;
import dev.hexis.lua.Wire;
import dev.hexis.ports.Ports;
import dev.hexis.ports.pubsub.PubSub;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
        String start = start();
        return channel -> client.publish(start + channel, PAYLOAD) == 0;
    }

    @Override
    public Optional<Raw> raw(List<String> names) {
        List<byte[]> requests = names.stream()
                .map(channel -> Resp.request(List.of(utf8("PUBLISH"), utf8(start() + channel), PAYLOAD)))
                .toList();
        return Optional.of(new Raw(Raw.SAME, 1, requests, 1, Set.of()));
    }

    private String start() {
        return wire.pubSub().name(new Channel(CHANNEL)).replace(CHANNEL, "");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
