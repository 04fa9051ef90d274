package dev.hexis.conformance.pubsub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexis.domain.pubsub.Message;
import dev.hexis.domain.pubsub.Topic;
import dev.hexis.ports.Ports;
import dev.hexis.ports.pubsub.PubSub.Subscription;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two adapters on one Redis and one key prefix hear one another. */
public interface PubSubInteropContract extends OnPubSub {

    /** The other ports; {@link #ports()} are the first. */
    Ports otherPorts();

    @Test
    default void whatOnePublishesTheOtherHears() {
        String channel = newChannel() + ":{é} %*\n";
        byte[] everyByte = new byte[256];
        IntStream.range(0, 256).forEach(i -> everyByte[i] = (byte) i);
        Ear ear = new Ear();
        try (Subscription ignored = otherPorts().pubSub().subscribe(Topic.channel(channel), ear)) {
            assertReceivers(pubSub().publish(channel, everyByte), 1);

            ear.texts(1);
            assertThat(ear.messages()).containsExactly(new Message(channel, everyByte));
        }
    }

    @Test
    default void bothHearTheSameInTheSameOrder() {
        String start = newChannel();
        Ear ear = new Ear();
        Ear otherEar = new Ear();
        List<String> texts = IntStream.range(0, 100).mapToObj(i -> "m" + i).toList();
        try (Subscription one = pubSub().subscribe(Topic.pattern(start + "?"), ear);
                Subscription other = otherPorts().pubSub().subscribe(Topic.channel(start + "x"), otherEar)) {
            for (int i = 0; i < texts.size(); i++) {
                Ports publisher = i % 2 == 0 ? ports() : otherPorts();
                assertReceivers(publisher.pubSub().publish(start + "x", utf8(texts.get(i))), 2);
            }

            assertThat(ear.texts(100)).isEqualTo(texts).isEqualTo(otherEar.texts(100));
            assertThat(one.dropped() + other.dropped()).isZero();
        }
    }
}
