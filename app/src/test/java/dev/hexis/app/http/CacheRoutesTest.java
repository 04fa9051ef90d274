package dev.hexis.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexis.app.Caller;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CacheRoutesTest {
    @RegisterExtension
    private final ServiceFixture service = new ServiceFixture();

    @Test
    void whatWasPutIsGotUntilItEnds() {
        assertThat(put("products/a%2Fb", "?ttlMs=60000", "chair").statusCode()).isEqualTo(204);

        HttpResponse<String> got = get("products/a%2Fb");

        assertThat(got.statusCode()).isEqualTo(200);
        assertThat(got.body()).isEqualTo("chair");
        assertThat(got.headers().firstValue("Content-Type")).contains("application/octet-stream");
        assertThat(got.headers().firstValue(CacheRoutes.EXPIRES_AT)).contains("2026-01-01T00:01:00Z");
        service.pass(Duration.ofMinutes(1));
        assertThat(Caller.problem(get("products/a%2Fb"), 404).path("lookup").stringValue())
                .isEqualTo("miss");
    }

    @Test
    void entriesAreEvictedInvalidatedAndCleared() {
        for (String key : new String[] {"a", "b", "c", "d"}) {
            put("products/" + key, "?ttlMs=60000&tag=all&tag=only-" + key, key);
        }
        assertThat(service.caller().send("DELETE", "/v1/cache/products/a").statusCode())
                .isEqualTo(204);
        assertThat(invalidate("{\"tags\":[\"only-b\"]}").statusCode()).isEqualTo(204);
        assertThat(get("products/a").statusCode()).isEqualTo(404);
        assertThat(get("products/b").statusCode()).isEqualTo(404);
        assertThat(get("products/c").statusCode()).isEqualTo(200);

        assertThat(service.caller().send("DELETE", "/v1/cache/products").statusCode())
                .isEqualTo(204);
        assertThat(get("products/c").statusCode()).isEqualTo(404);
    }

    @Test
    void thatThereIsNoValueIsPutAndGotForItsTime() {
        assertThat(put("products/a", "?ttlMs=1000&negative=true&tag=red", "").statusCode())
                .isEqualTo(204);

        assertThat(lookup(get("products/a"))).isEqualTo("negative");
        assertThat(lookup(lease("products/a", "{\"ttlMs\":5000}"))).isEqualTo("negative");
        service.pass(Duration.ofSeconds(1));
        assertThat(lookup(get("products/a"))).isEqualTo("miss");
        put("products/a", "?ttlMs=1000&negative=true&tag=red", "");
        invalidate("{\"tags\":[\"red\"]}");
        assertThat(lookup(get("products/a"))).isEqualTo("miss");
    }

    @Test
    void oneLoadsWhileTheOthersAreToldForHowLong() {
        String token = granted("products/a%2Fb");
        service.pass(Duration.ofSeconds(2));

        HttpResponse<String> busy = lease("products/a%2Fb", "{\"ttlMs\":5000}");
        assertThat(Caller.problem(busy, 409).path("remainingMs").longValue()).isEqualTo(3000);
        assertThat(fill("products/a%2Fb", "?ttlMs=60000&tag=red&lease=" + token, "chair")
                        .statusCode())
                .isEqualTo(204);
        HttpResponse<String> hit = lease("products/a%2Fb", "{\"ttlMs\":5000}");
        assertThat(hit.statusCode()).isEqualTo(200);
        assertThat(hit.body()).isEqualTo("chair");
        assertThat(hit.headers().firstValue(CacheRoutes.EXPIRES_AT)).contains("2026-01-01T00:01:02Z");
        assertThat(Caller.detail(fill("products/a%2Fb", "?ttlMs=1&lease=" + token, "again"), 409))
                .startsWith("the lease has ended");
        assertThat(lease("products/a%2Fb", "{\"ttlMs\":5000,\"refresh\":true}").statusCode())
                .isEqualTo(201);
    }

    @Test
    void anInvalidationBeatsALoadThatIsUnderWay() {
        String token = granted("products/a");
        invalidate("{\"tags\":[\"red\"]}");

        assertThat(fill("products/a", "?ttlMs=60000&tag=red&lease=" + token, "old")
                        .statusCode())
                .isEqualTo(409);
        assertThat(lookup(get("products/a"))).isEqualTo("miss");
        assertThat(fill("products/a", "?ttlMs=1000&negative=true&lease=" + granted("products/a"), "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(lookup(get("products/a"))).isEqualTo("negative");
    }

    @Test
    void aLeaseIsRenewedAndAbandoned() {
        String token = granted("products/a");
        service.pass(Duration.ofSeconds(4));
        assertThat(renew(token, 5000).statusCode()).isEqualTo(204);
        service.pass(Duration.ofSeconds(4));
        assertThat(lease("products/a", "{\"ttlMs\":5000}").statusCode()).isEqualTo(409);

        assertThat(renew(token, 0).statusCode()).isEqualTo(204);

        assertThat(renew(token, 5000).statusCode()).isEqualTo(409);
        granted("products/a");
    }

    @Test
    void wrongRequestsAboutLeasesAreToldWhatIsWrong() {
        assertThat(Caller.detail(lease("products/a", "{}"), 400)).contains("ttlMs must be a whole number");
        assertThat(Caller.detail(lease("products/a", "{\"ttlMs\":0}"), 400)).contains("lease ttl PT0S");
        assertThat(Caller.detail(lease("products/a", "{\"ttlMs\":1,\"refresh\":1}"), 400))
                .contains("refresh must be true or false");
        assertThat(Caller.detail(fill("products/a", "?ttlMs=1", "v"), 400)).contains("lease must say");
        assertThat(Caller.detail(fill("products/a", "?ttlMs=1&lease=a-b", "v"), 400))
                .contains("lease token must be");
        assertThat(Caller.detail(fill("products/a", "?ttlMs=1&lease=a&negative=true", "v"), 400))
                .contains("the body must be empty");
        assertThat(Caller.detail(put("products/a", "?ttlMs=1&negative=yes", ""), 400))
                .contains("negative 'yes' must be true or false");
        assertThat(Caller.detail(renew("a", 3_600_001), 400)).contains("lease ttl PT1H0.001S");
    }

    @Test
    void wrongRequestsAreToldWhatIsWrong() {
        assertThat(Caller.detail(put("products/a", "", "v"), 400)).contains("ttlMs must say");
        assertThat(Caller.detail(put("products/a", "?ttlMs=1&tags=x", "v"), 400))
                .contains("unknown parameter 'tags'");
        assertThat(Caller.detail(put("products/a", "?ttlMs=-1", "v"), 400)).contains("ttl PT-0.001S");
        assertThat(Caller.detail(get("products/a?shards=0"), 400)).contains("shards of region 'products'");
        assertThat(Caller.detail(invalidate("{\"tags\":[]}"), 400)).contains("tags: 0 given");
        assertThat(service.caller()
                        .send(service.caller()
                                .request("/v1/cache/products/a?ttlMs=1")
                                .PUT(BodyPublishers.ofString("v")))
                        .statusCode())
                .isEqualTo(415);
    }

    private HttpResponse<String> get(String path) {
        return service.caller().get("/v1/cache/" + path);
    }

    private HttpResponse<String> put(String path, String query, String value) {
        return service.caller()
                .send(service.caller()
                        .request("/v1/cache/" + path + query)
                        .header("Content-Type", "application/octet-stream")
                        .PUT(BodyPublishers.ofString(value)));
    }

    private String granted(String path) {
        HttpResponse<String> granted = lease(path, "{\"ttlMs\":5000}");
        assertThat(granted.statusCode()).as(granted.body()).isEqualTo(201);
        return Caller.json(granted).path("lease").stringValue();
    }

    private HttpResponse<String> lease(String path, String body) {
        return service.caller().post("/v1/cache/" + path + "/lease", "application/json", body);
    }

    private HttpResponse<String> fill(String path, String query, String value) {
        return service.caller().post("/v1/cache/" + path + "/fill" + query, "application/octet-stream", value);
    }

    private HttpResponse<String> renew(String token, long ttlMs) {
        String body = "{\"lease\":\"" + token + "\",\"ttlMs\":" + ttlMs + "}";
        return service.caller().post("/v1/cache/products/a/renew", "application/json", body);
    }

    private static String lookup(HttpResponse<String> response) {
        return Caller.problem(response, 404).path("lookup").stringValue();
    }

    private HttpResponse<String> invalidate(String body) {
        return service.caller().post("/v1/cache/products/invalidate", "application/json", body);
    }
}
