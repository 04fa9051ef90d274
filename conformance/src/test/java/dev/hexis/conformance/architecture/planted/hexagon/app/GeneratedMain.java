package dev.hexis.conformance.architecture.planted.hexagon.app;

/** As Dagger generates it. */
@Generated
final class GeneratedMain {
    private static final class MainImpl {}

    Object main() {
        return new MainImpl();
    }
}
