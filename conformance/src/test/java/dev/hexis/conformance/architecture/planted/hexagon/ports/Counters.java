package dev.hexis.conformance.architecture.planted.hexagon.ports;

import dev.hexis.conformance.architecture.planted.hexagon.ports.count.Counter;

/** The bundle, an open type. */
public interface Counters {
    Counter counter();
}
