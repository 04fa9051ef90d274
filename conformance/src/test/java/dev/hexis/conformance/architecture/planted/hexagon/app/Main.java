package dev.hexis.conformance.architecture.planted.hexagon.app;

import dev.hexis.conformance.architecture.planted.hexagon.adapter.red.RedCounters;
import dev.hexis.conformance.architecture.planted.hexagon.app.desk.Desk;
import dev.hexis.conformance.architecture.planted.hexagon.ports.Counters;
import dev.hexis.conformance.architecture.planted.hexagon.tool.Tool;
import dev.hexis.conformance.architecture.planted.library.inject.Inject;

/** The composition root. */
public final class Main {
    private final Desk desk;

    @Inject
    public Main(Desk desk) {
        this.desk = desk;
    }

    public Counters counters() {
        desk.open(new Tool().port());
        return new RedCounters();
    }
}
