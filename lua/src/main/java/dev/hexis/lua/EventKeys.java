package dev.hexis.lua;

import dev.hexis.domain.eventlog.EventGroup;

/** The keys of the event log. */
record EventKeys(Wire wire) {
    private static final String AREA = "events-1";

    String log(String stream) {
        return wire.key(AREA, stream, "log");
    }

    String recent(String stream) {
        return wire.key(AREA, stream, "recent");
    }

    String log(EventGroup group) {
        return log(group.stream());
    }

    String leases(EventGroup group) {
        return of(group, "leases");
    }

    String retries(EventGroup group) {
        return of(group, "retries");
    }

    String dead(EventGroup group) {
        return of(group, "dead");
    }

    private String of(EventGroup group, String part) {
        return wire.key(AREA, group.stream(), part + ':' + KeyPart.encode(group.name()));
    }
}
