package dev.hexis.conformance.architecture.planted.hexagon.adapter.red;

/** An adapter's settings. */
public record RedSettings(String host) {}
