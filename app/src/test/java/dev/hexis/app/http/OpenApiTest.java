package dev.hexis.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The description says what the service does, no more and no less. */
class OpenApiTest {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final Pattern PATH_PART = Pattern.compile("\\{([^}]+)}");

    @RegisterExtension
    private final ServiceFixture service = new ServiceFixture();

    private JsonNode description = YAMLMapper.shared().createObjectNode();

    @BeforeEach
    void readTheDescription() {
        HttpResponse<String> response = service.caller().get("/openapi.yaml");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/yaml");
        description = YAMLMapper.shared().readTree(response.body());
    }

    @Test
    void everyRouteIsDescribedAndEveryDescriptionIsARoute() {
        Set<String> routes = new TreeSet<>(service.routes());
        routes.removeIf(route -> !METHODS.contains(route.split(" ", 2)[0].toLowerCase(Locale.ROOT)));

        assertThat(new TreeSet<>(operations())).containsExactlyElementsOf(routes);
    }

    @Test
    void everyPartOfAPathIsAParameter() {
        description.path("paths").forEachEntry((path, item) -> {
            List<String> parts =
                    PATH_PART.matcher(path).results().map(part -> part.group(1)).toList();
            assertThat(pathParameters(item)).as(path).containsExactlyInAnyOrderElementsOf(parts);
        });
    }

    @Test
    void everyOperationHasANameOfItsOwnATagASuccessAndAProblem() {
        List<String> names = new ArrayList<>();
        description
                .path("paths")
                .forEachEntry((path, item) -> item.forEachEntry((method, operation) -> {
                    if (METHODS.contains(method)) {
                        String where = method + " " + path;
                        names.add(operation.path("operationId").asString(where + " has no operationId"));
                        assertThat(operation.path("tags")).as(where).hasSize(1);
                        assertThat(operation.path("summary").asString(""))
                                .as(where)
                                .isNotEmpty();
                        assertThat(operation.path("responses").propertyNames())
                                .as(where)
                                .anyMatch(status -> status.startsWith("2"));
                        if (path.startsWith("/v1/")) {
                            assertThat(operation.path("responses").has("default"))
                                    .as(where)
                                    .isTrue();
                        }
                    }
                }));
        assertThat(names)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z][A-Za-z]+"), "is a camelCase name");
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(Pattern.compile("\"(#/[^\"]+)\"")
                        .matcher(description.toString())
                        .results())
                .map((MatchResult reference) -> reference.group(1))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                description.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    private List<String> operations() {
        List<String> operations = new ArrayList<>();
        description
                .path("paths")
                .forEachEntry((path, item) -> item.propertyNames().stream()
                        .filter(METHODS::contains)
                        .forEach(method -> operations.add(method.toUpperCase(Locale.ROOT) + " " + path)));
        return operations;
    }

    private List<String> pathParameters(JsonNode item) {
        List<String> names = new ArrayList<>();
        for (JsonNode parameter : item.path("parameters")) {
            JsonNode resolved = parameter.has("$ref")
                    ? description.at(parameter.path("$ref").stringValue().substring(1))
                    : parameter;
            if (resolved.path("in").stringValue().equals("path")) {
                names.add(resolved.path("name").stringValue());
            }
        }
        return names;
    }
}
