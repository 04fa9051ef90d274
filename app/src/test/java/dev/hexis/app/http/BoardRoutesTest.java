package dev.hexis.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexis.app.Caller;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class BoardRoutesTest {
    private static final String THREE = "{\"submissions\":[{\"member\":\"alice\",\"score\":30},"
            + "{\"member\":\"bob\",\"score\":30},{\"member\":\"carol\",\"score\":10}]}";

    @RegisterExtension
    private final ServiceFixture service = new ServiceFixture();

    @Test
    void submissionsAreAnsweredOneByOne() {
        String body = "{\"submissions\":[{\"member\":\"a\",\"score\":5,\"id\":\"m1\"},"
                + "{\"member\":\"a\",\"score\":5,\"id\":\"m1\"},{\"member\":\"a\",\"score\":9007199254740991}]}";

        HttpResponse<String> response = submit("season?policy=sum", body);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(response.body())
                .isEqualTo("{\"outcomes\":[{\"member\":\"a\",\"effect\":\"CHANGED\",\"score\":5},"
                        + "{\"member\":\"a\",\"effect\":\"REPEATED\",\"score\":5},"
                        + "{\"member\":\"a\",\"effect\":\"OUT_OF_RANGE\",\"score\":5}]}");
    }

    @Test
    void theTopIsAPage() {
        submit("weekly", THREE);

        assertThat(get("weekly?limit=2").body())
                .isEqualTo("{\"size\":3,\"standings\":[{\"member\":\"alice\",\"score\":30,\"rank\":1},"
                        + "{\"member\":\"bob\",\"score\":30,\"rank\":1}],\"next\":\"30:0:bob\"}");
        assertThat(get("weekly?limit=2&after=30:0:bob&ranking=ordinal").body())
                .isEqualTo("{\"size\":3,\"standings\":[{\"member\":\"carol\",\"score\":10,\"rank\":3}],\"next\":null}");
        assertThat(ranks("weekly?offset=1&limit=5")).containsExactly(1L, 3L);
        assertThat(ranks("weekly?highest=20")).containsExactly(3L);
        assertThat(ranks("weekly?lowest=11&highest=20")).isEmpty();
        assertThat(get("nobody").body()).isEqualTo("{\"size\":0,\"standings\":[],\"next\":null}");
        assertThat(service.caller().send("HEAD", "/v1/leaderboards/weekly").statusCode())
                .isEqualTo(200);
    }

    @Test
    void settingsAreParameters() {
        String settings = "?order=low&ties=first&dense=true&retention=2h";
        submit("laps" + settings, THREE.replace("carol", "aaron").replace("10", "30"));

        assertThat(get("laps" + settings).body())
                .contains("alice", "bob", "aaron")
                .containsSubsequence("bob", "aaron");
        assertThat(ranks("laps?order=low&ties=first&dense=true&ranking=dense")).containsExactly(1L, 1L, 1L);
        service.pass(Duration.ofHours(2));
        assertThat(ranks("laps" + settings)).isEmpty();
    }

    @Test
    void aMemberHasAStandingAndNeighbours() {
        submit("weekly", THREE);

        assertThat(get("weekly/members/carol").body()).isEqualTo("{\"member\":\"carol\",\"score\":10,\"rank\":3}");
        assertThat(get("weekly/members/bob?ranking=ordinal").body()).contains("\"rank\":2");
        assertThat(ranks("weekly/members/carol/around?radius=1&ranking=ordinal"))
                .containsExactly(1L, 2L, 3L);
        assertThat(Caller.detail(get("weekly/members/dave"), 404))
                .isEqualTo("board 'weekly' does not have member 'dave'");
        assertThat(Caller.detail(get("weekly/members/dave/around"), 404)).contains("'dave'");
    }

    @Test
    void aMemberIsRemovedOnce() {
        submit("weekly", THREE);

        assertThat(service.caller()
                        .send("DELETE", "/v1/leaderboards/weekly/members/bob")
                        .body())
                .isEqualTo("{\"removed\":true}");
        assertThat(service.caller()
                        .send("DELETE", "/v1/leaderboards/weekly/members/bob")
                        .body())
                .isEqualTo("{\"removed\":false}");
        assertThat(get("weekly/members/bob").statusCode()).isEqualTo(404);
    }

    @Test
    void aBoardKeptWithOtherSettingsIsAConflict() {
        submit("weekly", THREE);

        assertThat(Caller.detail(get("weekly?order=low"), 409))
                .isEqualTo("the board is kept as \"high member\", not as \"low member\"");
        assertThat(Caller.detail(submit("weekly?ties=first", THREE), 409)).contains("not as \"high first\"");
    }

    @Test
    void namesMayHoldAnything() {
        submit("a%2Fb%3F", THREE.replace("alice", "é/ :{x}"));

        assertThat(Caller.json(get("a%2Fb%3F/members/%C3%A9%2F%20:%7Bx%7D"))
                        .path("member")
                        .stringValue())
                .isEqualTo("é/ :{x}");
        assertThat(get("a/members/bob").statusCode()).isEqualTo(404);
        String next = Caller.json(get("a%2Fb%3F?limit=2")).path("next").stringValue();
        assertThat(next).isEqualTo("30:0:é/ :{x}");
        assertThat(ranks("a%2Fb%3F?after=30:0:%C3%A9%2F%20:%7Bx%7D")).containsExactly(3L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                           | submissions must be an array of objects",
                "{\"submissions\":{}}                         | submissions must be an array of objects",
                "{\"submissions\":[1]}                        | submissions must be an array of objects",
                "{\"submissions\":[]}                         | submissions: 0 given, must be from 1 to 1000",
                "{\"submission\":[]}                          | unknown member 'submission'; did you mean 'submissions'?",
                "{\"submissions\":[{\"member\":\"a\"}]}       | score must be a whole number below 2^53",
                "{\"submissions\":[{\"score\":1}]}            | member must be a string",
                "{\"submissions\":[{\"member\":\"\",\"score\":1}]} | member of 0 characters must have 1 to 512",
                "{\"submissions\":[{\"member\":\"a\",\"score\":9007199254740992}]} | score 9007199254740992 must be from",
                "{\"submissions\":[{\"member\":\"a\",\"score\":1.5}]} | score must be a whole number",
                "{\"submissions\":[{\"member\":\"a\",\"score\":1,\"uid\":\"x\"}]} | unknown member 'uid'",
                "{\"submissions\":[{\"member\":\"a\",\"score\":1,\"id\":\"\"}]} | submission id of 0 characters",
                "{\"submissions\":[{\"member\":\"\\ud800\",\"score\":1}]} | member must be Unicode text",
            })
    void aWrongBodyIsA400(String body, String detail) {
        assertThat(Caller.detail(submit("weekly", body), 400)).startsWith(detail);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "weekly?sort=low         | unknown parameter 'sort'",
                "weekly?rankin=dense     | unknown parameter 'rankin'; did you mean 'ranking'?",
                "weekly?order=up         | order 'up' must be high or low",
                "weekly?order=low&order=high | order is given 2 times",
                "weekly?policy=first     | policy 'first' must be best, last or sum",
                "weekly?ties=none        | ties 'none' must be member or first",
                "weekly?dense=yes        | dense 'yes' must be true or false",
                "weekly?retention=5      | retention '5' must be a number and one of ms s m h d",
                "weekly?retention=0s     | retention PT0S of board 'weekly' must be whole milliseconds",
                "weekly?ranking=best     | ranking 'best' must be ordinal, competition or dense",
                "weekly?ranking=dense    | ranking dense needs a board with dense=true",
                "weekly?limit=0          | limit 0 must be from 1 to 1000",
                "weekly?limit=9999999999 | limit 2147483647 must be from 1 to 1000",
                "weekly?offset=-1        | offset -1 must be from 0",
                "weekly?offset=1&after=1:0:a | offset and after cannot be given together",
                "weekly?lowest=1&after=1:0:a | after and lowest and highest cannot be given together",
                "weekly?after=alice      | cursor 'alice' must have the form score:stamp:member",
                "weekly?lowest=2&highest=1 | lowest score 2 must not be above the highest score 1",
                "weekly/members/a?limit=1 | unknown parameter 'limit'",
                "weekly/members/a/around?radius=501 | radius 501 must be from 0 to 500",
            })
    void aWrongQueryIsA400(String path, String detail) {
        assertThat(Caller.detail(get(path), 400)).startsWith(detail);
    }

    private HttpResponse<String> get(String path) {
        return service.caller().get("/v1/leaderboards/" + path);
    }

    private List<Long> ranks(String path) {
        List<Long> ranks = new ArrayList<>();
        for (JsonNode standing : Caller.json(get(path)).path("standings")) {
            ranks.add(standing.path("rank").longValue());
        }
        return ranks;
    }

    private HttpResponse<String> submit(String board, String body) {
        int query = board.indexOf('?');
        String path = query < 0
                ? board + "/submissions"
                : board.substring(0, query) + "/submissions" + board.substring(query);
        return service.caller().post("/v1/leaderboards/" + path, "application/json", body);
    }
}
