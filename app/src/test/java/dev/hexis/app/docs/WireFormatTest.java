package dev.hexis.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexis.adapter.jedis.JedisPorts;
import dev.hexis.conformance.RedisProbe;
import dev.hexis.conformance.TestRedis;
import dev.hexis.lua.Script;
import dev.hexis.ports.Ports;
import dev.hexis.ports.RedisSettings;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/wire-format.md lists what the scripts take and leave, no more and no less. */
final class WireFormatTest {
    private static final Pattern KEYS = Pattern.compile("-- KEYS  (one (per \\w+)|none|.*)");
    private static final Pattern NUMBER = Pattern.compile("(?:^|\\s)(\\d)\\s");

    private final WireFormat page = WireFormat.read();

    @Test
    void everyScriptIsListedOnceWithAsManyKeysAsItTakes() {
        assertThat(page.scripts())
                .containsExactlyInAnyOrderElementsOf(List.of(Script.values()).stream()
                        .map(script -> new WireFormat.ScriptRow(script.path(), keysOf(script)))
                        .toList());
    }

    @Test
    void everyKeyThatIsStoredIsListedAndEveryKeyThatIsListedIsStored() {
        RedisSettings settings = TestRedis.shared().settings();
        Map<String, String> stored = new TreeMap<>();
        try (Ports ports = JedisPorts.connect(settings);
                RedisProbe probe = TestRedis.shared().probe()) {
            for (Runnable act : Tour.of(ports)) {
                act.run();
                for (String key : probe.keys(settings.keyPrefix() + ":*")) {
                    stored.put(key.replace(settings.keyPrefix(), "<prefix>"), String.valueOf(probe.call("TYPE", key)));
                }
            }
        }

        TreeSet<String> seen = new TreeSet<>();
        stored.forEach((key, type) -> {
            List<String> forms = page.keys().stream()
                    .filter(listed -> listed.describes(key, type))
                    .map(WireFormat.Key::form)
                    .toList();
            assertThat(forms).as("what lists %s, a %s", key, type).hasSize(1);
            seen.addAll(forms);
        });
        assertThat(page.keys()).extracting(WireFormat.Key::form).containsExactlyInAnyOrderElementsOf(seen);
    }

    /** As many as the header names, in the words of the page. */
    private static String keysOf(Script script) {
        Matcher keys = KEYS.matcher(script.source());
        assertThat(keys.find()).as(script.path()).isTrue();
        if (keys.group(2) != null) {
            return "1 " + keys.group(2);
        }
        return NUMBER.matcher(keys.group(1))
                .results()
                .map(number -> number.group(1))
                .reduce("0", (a, b) -> b);
    }
}
