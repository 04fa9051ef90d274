package dev.hexis.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexis.app.Caller;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class LockRoutesTest {
    private static final String A = "{\"owner\":\"a\",\"ttlMs\":30000}";
    private static final String B = "{\"owner\":\"b\",\"ttlMs\":30000}";

    @RegisterExtension
    private final ServiceFixture service = new ServiceFixture();

    @Test
    void aFreeLockIsAcquiredWithAFencingToken() {
        HttpResponse<String> response = post("invoices/acquire", A);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(response.body())
                .isEqualTo("{\"name\":\"invoices\",\"owner\":\"a\",\"token\":1767225600000000,\"remainingMs\":30000}");
    }

    @Test
    void aHeldLockIsRefusedToOthersAndGivenAgainToItsOwner() {
        String lease = post("invoices/acquire", A).body();

        assertThat(Caller.detail(post("invoices/acquire", B), 409)).isEqualTo("another owner holds lock 'invoices'");
        assertThat(post("invoices/acquire", A).body()).isEqualTo(lease);
        assertThat(post("other/acquire", B).statusCode()).isEqualTo(200);
    }

    @Test
    void aLeaseIsRenewedUntilItHasEnded() {
        long token = token(post("invoices/acquire", A));
        service.pass(Duration.ofSeconds(29));
        String body = "{\"owner\":\"a\",\"token\":" + token + ",\"ttlMs\":10000}";

        assertThat(Caller.json(post("invoices/renew", body)).path("remainingMs").longValue())
                .isEqualTo(10_000);
        service.pass(Duration.ofSeconds(10));
        assertThat(Caller.detail(post("invoices/renew", body), 409))
                .isEqualTo("this lease on lock 'invoices' has ended");
        assertThat(token(post("invoices/acquire", B))).isGreaterThan(token);
    }

    @Test
    void onlyTheOwnerReleasesAndOnlyOnce() {
        long token = token(post("invoices/acquire", A));
        String mine = "{\"owner\":\"a\",\"token\":" + token + "}";

        assertThat(post("invoices/release", mine.replace("\"a\"", "\"b\"")).body())
                .isEqualTo("{\"released\":false}");
        assertThat(post("invoices/release", mine.replace("6000", "6001")).body())
                .isEqualTo("{\"released\":false}");
        assertThat(post("invoices/release", mine).body()).isEqualTo("{\"released\":true}");
        assertThat(post("invoices/release", mine).body()).isEqualTo("{\"released\":false}");
        assertThat(post("invoices/acquire", B).statusCode()).isEqualTo(200);
    }

    @Test
    void inspectSaysWhoHoldsALock() {
        assertThat(service.caller().get("/v1/locks/invoices").body()).isEqualTo("{\"held\":false}");
        post("invoices/acquire", A);
        service.pass(Duration.ofMillis(1234));

        JsonNode seen = Caller.json(service.caller().get("/v1/locks/invoices"));

        assertThat(seen.path("held").booleanValue()).isTrue();
        assertThat(seen.path("owner").stringValue()).isEqualTo("a");
        assertThat(seen.path("remainingMs").longValue()).isEqualTo(28_766);
        assertThat(service.caller().send("HEAD", "/v1/locks/invoices").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aNameMayHoldAnything() {
        post("a%2Fb%3F%20%7B%7D/acquire", A);

        assertThat(Caller.json(service.caller().get("/v1/locks/a%2Fb%3F%20%7B%7D"))
                        .path("name")
                        .stringValue())
                .isEqualTo("a/b? {}");
        assertThat(service.caller().get("/v1/locks/a").body()).isEqualTo("{\"held\":false}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "acquire | {\"ttlMs\":30000} | owner must be a string",
                "acquire | {\"owner\":\"\",\"ttlMs\":30000} | lock owner of 0 characters must have 1 to 512",
                "acquire | {\"owner\":\"a\"} | ttlMs must be a whole number below 2^53",
                "acquire | {\"owner\":\"a\",\"ttlMs\":0} | ttl PT0S of lock 'n' must be whole milliseconds",
                "acquire | {\"owner\":\"a\",\"ttl\":5} | unknown member 'ttl'; did you mean 'ttlMs'?",
                "renew | {\"owner\":\"a\",\"ttlMs\":30000} | token must be a whole number",
                "renew | {\"owner\":\"a\",\"token\":0,\"ttlMs\":30000} | fencing token 0 must be from 1 to 2^53 - 1",
                "release | {\"owner\":\"a\",\"token\":\"1\"} | token must be a whole number",
                "release?force=1 | {\"owner\":\"a\",\"token\":1} | unknown parameter 'force'",
            })
    void whatIsWrongIsSaid(String verb, String body, String detail) {
        assertThat(Caller.detail(post("n/" + verb, body), 400)).startsWith(detail);
    }

    @Test
    void aLongNameIsRefused() {
        assertThat(Caller.detail(service.caller().get("/v1/locks/" + "n".repeat(513)), 400))
                .isEqualTo("lock name of 513 characters must have 1 to 512");
    }

    private HttpResponse<String> post(String path, String body) {
        return service.caller().post("/v1/locks/" + path, "application/json", body);
    }

    private static long token(HttpResponse<String> response) {
        return Caller.json(response).path("token").longValue();
    }
}
