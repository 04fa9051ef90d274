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

    private HttpResponse<String> invalidate(String body) {
        return service.caller().post("/v1/cache/products/invalidate", "application/json", body);
    }
}
