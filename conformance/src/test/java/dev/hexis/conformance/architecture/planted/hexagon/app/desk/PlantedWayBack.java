package dev.hexis.conformance.architecture.planted.hexagon.app.desk;

import dev.hexis.conformance.architecture.planted.hexagon.app.Main;

final class PlantedWayBack {
    Object counters(Main main) {
        return main.counters();
    }
}
