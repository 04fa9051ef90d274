package dev.hexis.benchmarks.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexis.adapter.memory.MemoryPorts;
import dev.hexis.ports.Ports;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** That there is a work for every verb of every port. */
class EveryVerbTest {
    /** Measured by a chapter of its own: what counts is when messages arrive. */
    private static final Set<String> ELSEWHERE = Set.of("PubSub.subscribe[Topic, Buffer, Listener]");

    @Test
    void someWorkCallsIt() {
        Witness witness = new Witness();
        Stream.concat(Works.under("any").stream(), Works.furtherUnder("any").stream())
                .forEach(work -> {
                    try (Ports memory = MemoryPorts.open()) {
                        assertThat(work.preparation(memory).run("name"))
                                .as("preparation of " + work.title())
                                .isTrue();
                        assertThat(work.through(witness.watch(memory)).run("name"))
                                .as(work.title())
                                .isTrue();
                    }
                });

        assertThat(witness.called()).hasSizeGreaterThan(40).doesNotContainAnyElementsOf(ELSEWHERE);
        assertThat(Witness.verbs())
                .allSatisfy(verb -> assertThat(verb)
                        .isIn(Stream.concat(witness.called().stream(), ELSEWHERE.stream())
                                .toList()));
    }
}
