package dev.hexis.app.http;

import dev.hexis.app.json.Json;
import dev.hexis.app.json.LeaseJson;
import dev.hexis.domain.lock.Lease;
import dev.hexis.domain.lock.LockRequest;
import dev.hexis.ports.lock.DistributedLock;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Acquire, renew, release and inspect. */
final class LockRoutes {
    private static final String NAME = "/v1/locks/{name}";
    private static final String ACQUIRE = "{\"owner\": \"worker-1\", \"ttlMs\": 30000}";
    private static final String RENEW = "{\"owner\": \"worker-1\", \"token\": 1790000000000000, \"ttlMs\": 30000}";
    private static final String RELEASE = "{\"owner\": \"worker-1\", \"token\": 1790000000000000}";

    private final DistributedLock lock;

    LockRoutes(DistributedLock lock) {
        this.lock = lock;
    }

    void addTo(RoutesConfig routes) {
        routes.post(NAME + "/acquire", this::acquire);
        routes.post(NAME + "/renew", this::renew);
        routes.post(NAME + "/release", this::release);
        routes.get(NAME, this::inspect);
        routes.head(NAME, this::inspect);
    }

    private void acquire(Context context) {
        LockRequest asked = LockBody.of(context, ACQUIRE, "owner", "ttlMs").request();
        Optional<Lease> lease = lock.tryAcquire(asked.name(), asked.owner(), asked.ttl());
        answer(context, lease, "another owner holds lock '" + asked.name() + "'");
    }

    private void renew(Context context) {
        LockBody body = LockBody.of(context, RENEW, "owner", "token", "ttlMs");
        Lease lease = body.lease();
        Optional<Lease> renewed = lock.renew(lease, body.request().ttl());
        answer(context, renewed, "this lease on lock '" + lease.name() + "' has ended");
    }

    private void release(Context context) {
        boolean released =
                lock.release(LockBody.of(context, RELEASE, "owner", "token").lease());
        send(context, Json.object().put("released", released));
    }

    private void inspect(Context context) {
        Parameters.of(context);
        Optional<Lease> lease = lock.inspect(LockBody.name(context));
        ObjectNode json = Json.object().put("held", lease.isPresent());
        lease.ifPresent(held -> json.setAll(LeaseJson.of(held)));
        send(context, json);
    }

    private static void answer(Context context, Optional<Lease> lease, String otherwise) {
        send(
                context,
                LeaseJson.of(lease.orElseThrow(
                        () -> Problem.of(HttpStatus.CONFLICT, otherwise).asException())));
    }

    private static void send(Context context, ObjectNode json) {
        context.contentType("application/json").result(Json.text(json));
    }
}
