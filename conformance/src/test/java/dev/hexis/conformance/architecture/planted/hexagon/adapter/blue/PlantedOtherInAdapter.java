package dev.hexis.conformance.architecture.planted.hexagon.adapter.blue;

import dev.hexis.conformance.architecture.planted.hexagon.tool.Tool;

final class PlantedOtherInAdapter {
    int port() {
        return new Tool().port();
    }
}
