package dev.hexis.ports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CausesTest {

    @Test
    void causesComeBeforeWhatWasSuppressed() {
        Exception deep = new Exception("deep");
        Exception cause = new Exception("cause", deep);
        Exception nodesWord = new Exception("a node's word");
        Exception node = new Exception("a node", nodesWord);
        Exception top = new Exception("top", cause);
        cause.addSuppressed(node);

        assertThat(Causes.of(top)).containsExactly(top, cause, deep, node, nodesWord);
    }

    @Test
    void circlesEnd() {
        Exception first = new Exception("first");
        Exception second = new Exception("second", first);
        first.addSuppressed(second);

        assertThat(Causes.of(second)).containsExactly(second, first);
    }
}
