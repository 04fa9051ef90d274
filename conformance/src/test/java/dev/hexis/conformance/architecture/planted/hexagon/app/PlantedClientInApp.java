package dev.hexis.conformance.architecture.planted.hexagon.app;

import dev.hexis.conformance.architecture.planted.library.red.RedClient;

final class PlantedClientInApp {
    private final RedClient client = new RedClient();

    long count() {
        return client.increment("");
    }
}
