package dev.hexis.conformance;

import dev.hexis.adapter.memory.MemoryPorts;
import dev.hexis.ports.Ports;
import java.time.InstantSource;

final class MemoryConformanceTest extends AdapterContract {
    @Override
    protected Ports open(InstantSource time) {
        return MemoryPorts.open(time);
    }
}
