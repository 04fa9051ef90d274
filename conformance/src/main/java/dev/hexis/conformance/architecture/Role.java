package dev.hexis.conformance.architecture;

/** What a part of a hexagon is for. */
enum Role {
    DOMAIN,
    PORTS,
    WIRE,
    PATTERNS,
    ADAPTER,
    OTHER,
    APP;

    /** Whether a part of this role may know another part of that role. */
    boolean mayKnow(Role other) {
        return switch (this) {
            case DOMAIN -> other == DOMAIN;
            case PORTS -> other == PORTS || other == DOMAIN;
            case WIRE -> other == WIRE || other == DOMAIN;
            case PATTERNS -> other == PATTERNS || other == PORTS || other == DOMAIN;
            case ADAPTER -> other == WIRE || other == PORTS || other == DOMAIN;
            case OTHER -> false;
            case APP -> true;
        };
    }
}
