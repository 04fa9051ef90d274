package dev.hexis.conformance.architecture.planted.hexagon.ports.count;

import dev.hexis.conformance.architecture.planted.hexagon.domain.Count;
import dev.hexis.conformance.architecture.planted.library.red.RedClient.RedException;

/** Nothing but a catch clause names the client. */
final class PlantedClientCaughtInPorts {
    boolean isPositive(Count count) {
        try {
            return count.value() > 0;
        } catch (RedException e) {
            return false;
        }
    }
}
