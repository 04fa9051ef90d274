package dev.hexis.conformance.architecture.planted.hexagon.stray;

/** In no part. */
final class PlantedStray {}
