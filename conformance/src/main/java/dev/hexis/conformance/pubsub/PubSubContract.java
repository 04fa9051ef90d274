package dev.hexis.conformance.pubsub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.hexis.domain.pubsub.Buffer;
import dev.hexis.domain.pubsub.Buffer.Overflow;
import dev.hexis.domain.pubsub.Message;
import dev.hexis.domain.pubsub.Topic;
import dev.hexis.ports.pubsub.PubSub.Subscription;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who gets which messages, and in which order. */
public interface PubSubContract extends OnPubSub {

    @Test
    default void whatIsPublishedAfterSubscribeReturnedIsHeard() {
        String channel = newChannel();
        Ear ear = new Ear();
        if (countsAllReceivers()) { // else it may reach the subscriber's node after the subscription
            publish(channel, "too early");
        }
        try (Subscription subscription = pubSub().subscribe(Topic.channel(channel), ear)) {
            assertThat(subscription.topic()).isEqualTo(Topic.channel(channel));
            assertThat(subscription.isActive()).isTrue();

            assertReceivers(publish(channel, "hello"), 1);

            assertThat(ear.texts(1)).containsExactly("hello");
            assertThat(ear.messages()).containsExactly(new Message(channel, utf8("hello")));
            assertThat(ear.gaps()).isEmpty();
        }
    }

    @Test
    default void nobodyListeningIsNoReceiver() {
        assertThat(publish(newChannel(), "hello")).isZero();
    }

    @Test
    default void messagesOfAChannelStayInOrder() {
        String channel = newChannel();
        Ear ear = new Ear();
        List<String> texts = IntStream.range(0, 1000).mapToObj(i -> "m" + i).toList();
        try (Subscription ignored = pubSub().subscribe(Topic.channel(channel), ear)) {
            texts.forEach(text -> publish(channel, text));

            assertThat(ear.texts(texts.size())).isEqualTo(texts);
        }
    }

    @Test
    default void aPatternHearsAllChannelsThatItMatches() {
        String start = newChannel();
        Ear ear = new Ear();
        try (Subscription ignored = pubSub().subscribe(Topic.pattern(start + ":*:e?"), ear)) {
            publish(start + ":orders:eu", "1");
            publish(start + ":orders:us", "not this");
            publish(start + ":a:b:ed", "2");
            publish(start + "::eé", "nor this, as é has two bytes");
            publish(start + "::e\\", "3");

            assertThat(ear.texts(3)).containsExactlyInAnyOrder("1", "2", "3"); // only one channel keeps its order
            assertThat(ear.messages())
                    .extracting(Message::channel)
                    .containsExactlyInAnyOrder(start + ":orders:eu", start + ":a:b:ed", start + "::e\\");
        }
    }

    @Test
    default void whatIsEscapedInAPatternStandsForItself() {
        String channel = newChannel() + "[*]?";
        Ear ear = new Ear();
        String pattern = channel.replaceAll("[\\[\\]*?]", "\\\\$0");
        try (Subscription ignored = pubSub().subscribe(Topic.pattern(pattern), ear)) {
            publish(channel.replace('?', '!'), "not this");
            publish(channel, "this");

            assertThat(ear.texts(1)).containsExactly("this");
        }
    }

    @Test
    default void aChannelNamedLikeAPatternIsAChannel() {
        String start = newChannel();
        Ear ear = new Ear();
        try (Subscription ignored = pubSub().subscribe(Topic.channel(start + "*"), ear)) {
            publish(start + "x", "not this");
            publish(start + "*", "this");

            assertThat(ear.texts(1)).containsExactly("this");
        }
    }

    @Test
    default void whoListensToAChannelAndAPatternHearsAMessageTwice() {
        String channel = newChannel();
        Ear ear = new Ear();
        try (Subscription one = pubSub().subscribe(Topic.channel(channel), ear);
                Subscription other = pubSub().subscribe(Topic.pattern(channel + "*"), ear)) {
            assertThat(one.topic()).isNotEqualTo(other.topic());

            assertReceivers(publish(channel, "hello"), 2);

            assertThat(ear.texts(2)).containsExactly("hello", "hello");
        }
    }

    @Test
    default void manyListenersOfAChannelAllHear() {
        String channel = newChannel();
        List<Ear> ears = new ArrayList<>();
        List<Subscription> subscriptions = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            ears.add(new Ear());
            subscriptions.add(pubSub().subscribe(Topic.channel(channel), ears.get(i)));
        }
        subscriptions.get(0).close();

        assertReceivers(publish(channel, "hello"), 1);

        ears.stream().skip(1).forEach(ear -> assertThat(ear.texts(1)).containsExactly("hello"));
        assertThat(ears.get(0).texts()).isEmpty();
        subscriptions.forEach(Subscription::close);
        await().atMost(Ear.PATIENCE).until(() -> publish(channel, "anybody?") == 0);
    }

    @Test
    default void manyChannelsAreKeptApart() {
        String start = newChannel();
        List<Ear> ears = new ArrayList<>();
        List<Subscription> subscriptions = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            ears.add(new Ear());
            subscriptions.add(pubSub().subscribe(Topic.channel(start + i), ears.get(i)));
        }

        IntStream.range(0, 50).forEach(i -> publish(start + i, "for " + i));

        IntStream.range(0, 50).forEach(i -> assertThat(ears.get(i).texts(1)).containsExactly("for " + i));
        subscriptions.forEach(Subscription::close);
    }

    @Test
    default void payloadsAreAnyBytes() {
        String channel = newChannel();
        Ear ear = new Ear();
        byte[] everyByte = new byte[256];
        IntStream.range(0, 256).forEach(i -> everyByte[i] = (byte) i);
        byte[] large = new byte[Message.MOST_BYTES];
        try (Subscription ignored = pubSub().subscribe(Topic.channel(channel), ear)) {
            for (byte[] payload : List.of(new byte[0], everyByte, large)) {
                pubSub().publish(channel, payload);
            }
            ear.texts(3);

            assertThat(ear.messages())
                    .containsExactly(
                            new Message(channel, new byte[0]),
                            new Message(channel, everyByte),
                            new Message(channel, large));
        }
    }

    @Test
    default void channelsOfAnyCharactersDoNotMeet() {
        String start = newChannel();
        for (String tail :
                List.of("", ":", "{x}", "}", "%", "%25", "*", "?", "[a]", "\\", "\n", "\0", " ", "日本", "🙂")) {
            Ear ear = new Ear();
            try (Subscription ignored = pubSub().subscribe(Topic.channel(start + tail), ear)) {
                assertReceivers(publish(start + tail, "hello"), 1);
                assertThat(ear.texts(1)).as("heard on '%s'", tail).containsExactly("hello");
                assertThat(ear.messages().get(0).channel()).isEqualTo(start + tail);
            }
        }
    }

    @Test
    default void badArgumentsAreNamed() {
        assertThatThrownBy(() -> publish("", "x")).hasMessage("channel name of 0 characters must have 1 to 512");
        assertThatThrownBy(() -> publish("c".repeat(513), "x")).hasMessageContaining("channel name of 513 characters");
        assertThatThrownBy(() -> publish("\ud800", "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("channel name must be Unicode text; it holds the unpaired surrogate U+D800");
        assertThatThrownBy(() -> pubSub().publish("c", new byte[Message.MOST_BYTES + 1]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("payload of 1048577 bytes must have at most 1048576");
        assertThatThrownBy(() -> Topic.pattern("")).hasMessageContaining("channel pattern of 0 characters");
        assertThatThrownBy(() -> new Buffer(0, Overflow.DROP_OLDEST))
                .hasMessage("buffer capacity 0 must be from 1 to 1000000");
    }
}
