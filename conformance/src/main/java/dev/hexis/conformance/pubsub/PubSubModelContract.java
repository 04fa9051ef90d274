package dev.hexis.conformance.pubsub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.hexis.conformance.Schedules;
import dev.hexis.domain.pubsub.Topic;
import dev.hexis.ports.pubsub.PubSub.Subscription;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Random patterns and names: a server hands over exactly what {@link Topic#matches} says. */
public interface PubSubModelContract extends OnPubSub, Schedules {
    int PATTERNS = 20;
    int NAMES = 60;

    @Test
    default void agreesWithTheModelOnWhatAPatternMatches() {
        assumeThat(countsAllReceivers()).as("all receivers are counted").isTrue();
        eachSeed(8, this::compareWithTheModel);
    }

    /** Runs one schedule. */
    default void compareWithTheModel(long seed) {
        Random random = new Random(seed);
        String start = newChannel();
        List<Topic> topics = new ArrayList<>();
        List<Subscription> subscriptions = new ArrayList<>();
        for (int i = 0; i < PATTERNS; i++) {
            Topic topic = Topic.pattern(start + text(random, "aab-*?[]^\\é", 1 + random.nextInt(7)));
            topics.add(topic);
            subscriptions.add(pubSub().subscribe(topic, message -> {}));
        }
        for (int i = 0; i < NAMES; i++) {
            String name = start + text(random, "aabc-*[]^\\é", random.nextInt(5));
            List<Topic> expected = topics.stream()
                    .distinct()
                    .filter(topic -> topic.matches(name))
                    .toList();
            assertThat(publish(name, ""))
                    .as("seed %s, receivers of %s among %s: %s", seed, name, topics, expected)
                    .isEqualTo(expected.size());
        }
        subscriptions.forEach(Subscription::close);
    }

    private static String text(Random random, String alphabet, int length) {
        return random.ints(length, 0, alphabet.length())
                .mapToObj(i -> alphabet.substring(i, i + 1))
                .collect(Collectors.joining());
    }
}
