package dev.hexis.conformance.architecture.planted.hexagon.adapter.red;

/** Public, and neither an entry nor settings. */
public final class PlantedEntry {}
