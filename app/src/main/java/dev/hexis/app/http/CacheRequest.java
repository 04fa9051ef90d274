package dev.hexis.app.http;

import dev.hexis.domain.cache.CacheKeys;
import dev.hexis.domain.cache.CacheLease;
import dev.hexis.domain.cache.Content;
import dev.hexis.domain.cache.Region;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.stream.Stream;

/** What a request asks of the cache. Regions are always read with tags here, which finds entries without tags too. */
final class CacheRequest {
    private static final int REGION_SEGMENT = 3;
    private static final int KEY_SEGMENT = 4;

    private final Context context;
    private final Parameters parameters;

    private CacheRequest(Context context, Parameters parameters) {
        this.context = context;
        this.parameters = parameters;
    }

    /** A request whose query may have these parameters beside those that describe the region. */
    static CacheRequest of(Context context, String... known) {
        String[] names = Stream.concat(Stream.of("shards"), Stream.of(known)).toArray(String[]::new);
        return new CacheRequest(context, Parameters.of(context, names));
    }

    Region region() {
        String name = PercentEncoding.segment(context, REGION_SEGMENT);
        int shards = Math.toIntExact(Math.min(parameters.integer("shards", 1), Integer.MAX_VALUE));
        return Problem.checked(
                () -> Region.of(name, Duration.ofMinutes(1)).withTags().withShards(shards));
    }

    String key() {
        return Problem.checked(() -> CacheKeys.checked(PercentEncoding.segment(context, KEY_SEGMENT)));
    }

    /** The body's bytes, or the knowledge that there is no value, with the tags and the time of the query. */
    Content content() {
        RequestBody.requireBytes(context);
        if (parameters.text("ttlMs").isEmpty()) {
            throw JsonBody.bad("ttlMs must say how many milliseconds the entry lives");
        }
        Duration ttl = Duration.ofMillis(parameters.integer("ttlMs", 0));
        Content content = isNegative() ? Content.negative() : Content.of(context.bodyAsBytes());
        return Problem.checked(() ->
                content.withTags(new LinkedHashSet<>(parameters.texts("tag"))).withTtl(ttl));
    }

    /** The lease of the query. */
    CacheLease lease() {
        String token = parameters.text("lease").orElseThrow(() -> JsonBody.bad("lease must say which lease is filled"));
        return lease(token);
    }

    /** The lease of a token. */
    CacheLease lease(String token) {
        Region region = region();
        String key = key();
        return Problem.checked(() -> new CacheLease(region, key, token));
    }

    private boolean isNegative() {
        String negative = parameters.text("negative").orElse("false");
        if (!negative.equals("true") && !negative.equals("false")) {
            throw JsonBody.bad("negative '" + negative + "' must be true or false");
        }
        if (negative.equals("true") && context.bodyAsBytes().length > 0) {
            throw JsonBody.bad("negative=true says that there is no value, so the body must be empty");
        }
        return negative.equals("true");
    }
}
