package dev.hexis.conformance.architecture.planted.hexagon.adapter.blue;

import dev.hexis.conformance.architecture.planted.library.red.RedClient;

final class PlantedClientInOtherAdapter {
    long count(RedClient client) {
        return client.increment("");
    }
}
