package dev.hexis.app.http;

import dev.hexis.domain.cache.Lookup;
import dev.hexis.domain.cache.Region;
import dev.hexis.ports.cache.Cache;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashSet;
import java.util.Set;

/** Values as bytes: get, put, evict, invalidate tags and clear; leases are {@link CacheLeaseRoutes}. */
final class CacheRoutes {
    /** When an entry ends, on the server's clock. */
    static final String EXPIRES_AT = "Hexis-Expires-At";

    private static final String REGION = "/v1/cache/{region}";
    static final String KEY = REGION + "/{key}";
    private static final String EXAMPLE = "{\"tags\": [\"category-7\"]}";

    private final Cache cache;

    CacheRoutes(Cache cache) {
        this.cache = cache;
    }

    void addTo(RoutesConfig routes) {
        routes.get(KEY, this::get);
        routes.head(KEY, this::get);
        routes.put(KEY, this::put);
        routes.delete(KEY, this::evict);
        routes.post(REGION + "/invalidate", this::invalidate);
        routes.delete(REGION, this::clear);
    }

    private void get(Context context) {
        CacheRequest request = CacheRequest.of(context);
        Lookup found = cache.get(request.region(), request.key());
        if (found instanceof Lookup.Hit hit) {
            send(context, hit);
            return;
        }
        throw absent(found instanceof Lookup.Negative);
    }

    static void send(Context context, Lookup.Hit hit) {
        context.header(EXPIRES_AT, hit.expiresAt().toString())
                .contentType(RequestBody.BYTES)
                .result(hit.value());
    }

    static ProblemException absent(boolean negative) {
        return Problem.of(
                        HttpStatus.NOT_FOUND,
                        negative ? "the cache knows that there is no value" : "the cache knows nothing of this key")
                .with("lookup", negative ? "negative" : "miss")
                .asException();
    }

    private void put(Context context) {
        CacheRequest request = CacheRequest.of(context, "ttlMs", "tag", "negative");
        cache.put(request.region(), request.key(), request.content());
        context.status(HttpStatus.NO_CONTENT);
    }

    private void evict(Context context) {
        CacheRequest request = CacheRequest.of(context);
        cache.evict(request.region(), request.key());
        context.status(HttpStatus.NO_CONTENT);
    }

    private void invalidate(Context context) {
        Region region = CacheRequest.of(context).region();
        JsonBody body = JsonBody.of(context, EXAMPLE, "tags");
        Set<String> tags = new LinkedHashSet<>(body.texts("tags", "category-7"));
        cache.invalidateTags(region, Problem.checked(() -> region.checked(tags)));
        context.status(HttpStatus.NO_CONTENT);
    }

    private void clear(Context context) {
        cache.clear(CacheRequest.of(context).region());
        context.status(HttpStatus.NO_CONTENT);
    }
}
