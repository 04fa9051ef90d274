package dev.hexis.app.http;

import dev.hexis.app.json.Json;
import dev.hexis.domain.cache.CacheLease;
import dev.hexis.domain.cache.Content;
import dev.hexis.domain.cache.LeaseOutcome;
import dev.hexis.domain.cache.LeaseRequest;
import dev.hexis.domain.cache.Lookup;
import dev.hexis.ports.cache.Cache;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;

/** Get a value or the permission to load it, renew that, and fill in what was loaded. */
final class CacheLeaseRoutes {
    private static final String LEASE = "{\"ttlMs\": 5000}";
    private static final String RENEW = "{\"lease\": \"4fE2...\", \"ttlMs\": 5000}";

    private final Cache cache;

    CacheLeaseRoutes(Cache cache) {
        this.cache = cache;
    }

    void addTo(RoutesConfig routes) {
        routes.post(CacheRoutes.KEY + "/lease", this::lease);
        routes.post(CacheRoutes.KEY + "/renew", this::renew);
        routes.post(CacheRoutes.KEY + "/fill", this::fill);
    }

    private void lease(Context context) {
        CacheRequest request = CacheRequest.of(context);
        JsonBody body = JsonBody.of(context, LEASE, "ttlMs", "refresh");
        Duration ttl = Duration.ofMillis(body.integer("ttlMs"));
        boolean refresh = body.flag("refresh");
        LeaseOutcome outcome =
                cache.lease(Problem.checked(() -> new LeaseRequest(request.region(), request.key(), ttl, refresh)));
        if (outcome instanceof LeaseOutcome.Granted granted) {
            context.status(HttpStatus.CREATED)
                    .contentType("application/json")
                    .result(Json.text(Json.object().put("lease", granted.lease().token())));
        } else if (outcome instanceof Lookup.Hit hit) {
            CacheRoutes.send(context, hit);
        } else if (outcome instanceof LeaseOutcome.Busy busy) {
            throw Problem.of(HttpStatus.CONFLICT, "somebody else is loading this key")
                    .with("remainingMs", busy.remaining().plusNanos(999_999).toMillis())
                    .asException();
        } else {
            throw CacheRoutes.absent(true);
        }
    }

    private void renew(Context context) {
        CacheRequest request = CacheRequest.of(context);
        JsonBody body = JsonBody.of(context, RENEW, "lease", "ttlMs");
        CacheLease lease = request.lease(body.text("lease"));
        Duration ttl = Duration.ofMillis(body.integer("ttlMs"));
        answer(context, cache.renew(lease, Problem.checked(() -> LeaseRequest.checkedRenewal(ttl))));
    }

    private void fill(Context context) {
        CacheRequest request = CacheRequest.of(context, "lease", "ttlMs", "tag", "negative");
        Content content = request.content();
        answer(context, cache.fill(request.lease(), content));
    }

    private static void answer(Context context, boolean isGood) {
        if (!isGood) {
            throw Problem.of(
                            HttpStatus.CONFLICT,
                            "the lease has ended, or what it is for was written, evicted, invalidated or cleared since")
                    .asException();
        }
        context.status(HttpStatus.NO_CONTENT);
    }
}
