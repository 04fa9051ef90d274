package dev.hexis.benchmarks.work;

import dev.hexis.benchmarks.client.BareClient;
import dev.hexis.benchmarks.client.Resp;
import dev.hexis.benchmarks.client.Template;
import dev.hexis.benchmarks.load.Operation;
import dev.hexis.benchmarks.load.Raw;
import dev.hexis.domain.cache.Lookup;
import dev.hexis.domain.cache.Region;
import dev.hexis.lua.MultiGet;
import dev.hexis.lua.Wire;
import dev.hexis.ports.Ports;
import dev.hexis.ports.cache.Cache;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A value of 100 bytes is found in a region without tags; by hand with the least there is, a GET of the same key. */
public record CacheHitWork(Wire wire) implements Work {
    private static final Region REGION = Region.of("benchmark", Duration.ofHours(1));
    private static final byte[] VALUE = "v".repeat(100).getBytes(StandardCharsets.US_ASCII);
    private static final String KEY = "KEY";

    @Override
    public String title() {
        return "cache: hit, against GET";
    }

    @Override
    public Operation preparation(Ports ports) {
        Cache cache = ports.cache();
        return key -> {
            cache.put(REGION, key, VALUE);
            return true;
        };
    }

    @Override
    public Operation through(Ports ports) {
        Cache cache = ports.cache();
        return key -> cache.get(REGION, key) instanceof Lookup.Hit;
    }

    @Override
    public Operation byHand(BareClient client) {
        Template entry = entry();
        return key -> client.get(entry.text(key));
    }

    @Override
    public Optional<Raw> raw(List<String> names) {
        List<byte[]> requests = names.stream()
                .map(key -> Resp.request("GET", entry().text(key)))
                .toList();
        return Optional.of(new Raw("GET", 1, requests, 1, Set.of()));
    }

    private Template entry() {
        MultiGet<Lookup> call = (MultiGet<Lookup>) wire.cache().get(REGION, KEY);
        return Template.of(call.keys().get(1).getBytes(StandardCharsets.UTF_8), KEY);
    }
}
