package dev.hexis.app.http;

import dev.hexis.domain.lock.FencingToken;
import dev.hexis.domain.lock.Lease;
import dev.hexis.domain.lock.LockRequest;
import io.javalin.http.Context;
import java.time.Duration;

/** What a lock is asked for with, and which lease a request is about. */
final class LockBody {
    private static final int NAME_SEGMENT = 3;

    private final String name;
    private final JsonBody body;

    private LockBody(String name, JsonBody body) {
        this.name = name;
        this.body = body;
    }

    static LockBody of(Context context, String example, String... known) {
        Parameters.of(context);
        return new LockBody(name(context), JsonBody.of(context, example, known));
    }

    /** The lock that a request is about. */
    static String name(Context context) {
        return Problem.checked(() -> LockRequest.checkedName(PercentEncoding.segment(context, NAME_SEGMENT)));
    }

    /** Who wants it, and for how long. */
    LockRequest request() {
        String owner = body.text("owner");
        Duration ttl = Duration.ofMillis(body.integer("ttlMs"));
        return Problem.checked(() -> new LockRequest(name, owner, ttl));
    }

    /** The lease by whose owner and token it is asked; how long it lasts is the server's to know. */
    Lease lease() {
        String owner = body.text("owner");
        long token = body.integer("token");
        return Problem.checked(() -> new Lease(name, owner, new FencingToken(token), Duration.ZERO));
    }
}
