package dev.hexis.conformance.architecture.planted.hexagon.domain;

import dev.hexis.conformance.architecture.planted.hexagon.tool.Tool;

final class PlantedOtherInDomain {
    Class<?> tool() {
        return Tool.class;
    }
}
