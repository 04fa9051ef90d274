package dev.hexis.conformance.architecture.planted.hexagon.wire;

import dev.hexis.conformance.architecture.planted.hexagon.domain.Count;

/** What adapters share. */
public final class CountKeys {
    public String key(Count count) {
        return "count:" + count.value();
    }
}
