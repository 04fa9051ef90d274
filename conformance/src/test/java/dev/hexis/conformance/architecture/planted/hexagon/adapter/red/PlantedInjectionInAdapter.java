package dev.hexis.conformance.architecture.planted.hexagon.adapter.red;

import dev.hexis.conformance.architecture.planted.library.inject.Inject;

final class PlantedInjectionInAdapter {
    @Inject
    PlantedInjectionInAdapter() {}
}
