package dev.hexis.app.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.hexis.adapter.lettuce.LettucePorts;
import dev.hexis.conformance.RedisProbe;
import dev.hexis.conformance.TestRedis;
import dev.hexis.domain.eventlog.DeliveryRequest;
import dev.hexis.domain.eventlog.Event;
import dev.hexis.domain.eventlog.EventGroup;
import dev.hexis.domain.eventlog.ExpectedVersion;
import dev.hexis.domain.eventlog.Retention;
import dev.hexis.domain.eventlog.StartPosition;
import dev.hexis.domain.ratelimit.RateLimit;
import dev.hexis.ports.Ports;
import dev.hexis.ports.RedisSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The scripts run unchanged with redis-cli, and an adapter and redis-cli see one another's permits. */
final class RedisCliTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final RedisSettings SETTINGS = TestRedis.shared().settings();

    @BeforeAll
    static void needsRedisCli() {
        boolean installed = Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "redis-cli")));
        assumeThat(installed).as("redis-cli is installed").isTrue();
    }

    @Test
    void redisCliTakesFromTheBucketThatAnAdapterTakesFrom() throws Exception {
        String key = SETTINGS.keyPrefix() + ":rate-1:{alice}:tb:api";
        RateLimit limit = RateLimit.tokenBucket("api", 100, Duration.ofMinutes(1));
        try (Ports ports = LettucePorts.connect(SETTINGS)) {
            ports.rateLimiter().tryAcquire("alice", 60, List.of(limit));

            List<Long> reply = eval("ratelimit/token_bucket.lua", key, ",", "30", "60000000", "600000", "1");

            assertThat(reply).hasSize(4);
            assertThat(reply.get(1)).isBetween(10L, 19L);
            assertThat(reply.get(2)).isZero();
            assertThat(ports.rateLimiter()
                            .tryAcquire("alice", 20, List.of(limit))
                            .isAllowed())
                    .isFalse();
        }
    }

    @Test
    void theExamplesOfTheReadmeReplyAsItSays() throws Exception {
        List<String> lines = Files.readAllLines(ROOT.resolve("lua/README.md"));
        int examples = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("$ redis-cli --eval lua/")) {
                examples++;
                String[] words = lines.get(i).replace("'", "").split(" ");
                List<Long> reply = eval(
                        words[3].substring("lua/".length()),
                        Stream.of(words).skip(4).toArray(String[]::new));
                for (int n = 0; n < reply.size(); n++) {
                    String shown = lines.get(i + 1 + n).replaceAll(" *#.*|^.*\\(integer\\) ", "");
                    assertThat(shown)
                            .as("element %s of %s", n, lines.get(i))
                            .isEqualTo(reply.get(n).toString());
                }
            }
        }
        assertThat(examples).isGreaterThanOrEqualTo(5);
    }

    @Test
    void aTrimForgetsConsumersThatHaveNothing() throws Exception {
        RedisSettings settings = TestRedis.shared().settings();
        String log = settings.keyPrefix() + ":events-1:{orders}:log";
        EventGroup group = new EventGroup("orders", "billing");
        try (Ports ports = LettucePorts.connect(settings);
                RedisProbe probe = TestRedis.shared().probe()) {
            ports.eventGroups().create(group, StartPosition.BEGINNING);
            ports.eventLog().append("orders", ExpectedVersion.ANY, List.of(new Event("e", "placed", new byte[0])));
            ports.eventGroups().poll(new DeliveryRequest(group, "busy", 1, Duration.ofMinutes(1)));
            ports.eventGroups().poll(new DeliveryRequest(group, "idle", 1, Duration.ofMinutes(1)));

            ports.eventLog().trim("orders", Retention.newest(0));
            assertThat(probe.call("XINFO", "CONSUMERS", log, "billing"))
                    .asString()
                    .contains("busy", "idle");

            assertThat(output("eventlog/trim.lua", log, ",", "newest", "0", "0"))
                    .contains("billing");
            assertThat(probe.call("XINFO", "CONSUMERS", log, "billing"))
                    .asString()
                    .contains("busy")
                    .doesNotContain("name, idle");
            assertThat(ports.eventGroups().poll(new DeliveryRequest(group, "idle", 1, Duration.ofMinutes(1))))
                    .isEmpty();
        }
    }

    private static List<Long> eval(String script, String... arguments) throws IOException, InterruptedException {
        return output(script, arguments)
                .lines()
                .map(line -> Long.valueOf(line.replaceAll("^.*\\(integer\\) ", "")))
                .toList();
    }

    private static String output(String script, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "redis-cli",
                "-h",
                SETTINGS.host(),
                "-p",
                Integer.toString(SETTINGS.port()),
                "--eval",
                ROOT.resolve("lua").resolve(script).toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
