package dev.hexis.conformance.architecture.planted.hexagon.tool;

import dev.hexis.conformance.architecture.planted.hexagon.domain.Count;
import java.util.List;

final class PlantedDomainInOther {
    List<Count> counts() {
        return List.of();
    }
}
