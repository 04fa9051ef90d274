package dev.hexis.app.json;

import dev.hexis.domain.lock.Lease;
import tools.jackson.databind.node.ObjectNode;

/** A lease as JSON. Its time is in milliseconds, rounded down, so that nobody counts on more than there is. */
public final class LeaseJson {
    private LeaseJson() {}

    /** The members {@code name}, {@code owner}, {@code token} and {@code remainingMs}. */
    public static ObjectNode of(Lease lease) {
        return Json.object()
                .put("name", lease.name())
                .put("owner", lease.owner())
                .put("token", lease.token().value())
                .put("remainingMs", lease.remaining().toMillis());
    }
}
