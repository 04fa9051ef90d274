package dev.hexis.lua;

import dev.hexis.domain.cache.Region;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * The keys of a region. All of one shard have a hash tag of their own; a key's shard is the CRC-32 of its UTF-8 bytes
 * modulo the number of shards.
 */
record CacheSpace(Wire wire, Region region) {
    private static final String AREA = "cache-1";

    /** Keys of the cache that are of one shard, and the beginning of all keys of that shard. */
    record Shard(String entity, List<String> keys) {
        String tags() {
            return entity + "tags";
        }

        String epoch() {
            return entity + "epoch";
        }

        String entry(String key) {
            return entity + "entry:" + KeyPart.encode(key);
        }

        String lease(String key) {
            return entity + "lease:" + KeyPart.encode(key);
        }
    }

    /** The shard of a key. */
    Shard shard(String key) {
        return new Shard(entity(number(key)), List.of(key));
    }

    /** The shards of keys, each with its own. */
    List<Shard> shards(List<String> keys) {
        if (region.shards() == 1) {
            return keys.isEmpty() ? List.of() : List.of(new Shard(entity(0), keys));
        }
        TreeMap<Integer, List<String>> byNumber = new TreeMap<>();
        for (String key : keys) {
            byNumber.computeIfAbsent(number(key), unseen -> new ArrayList<>()).add(key);
        }
        List<Shard> shards = new ArrayList<>(byNumber.size());
        byNumber.forEach((number, its) -> shards.add(new Shard(entity(number), its)));
        return shards;
    }

    /** All shards, without keys. */
    List<Shard> shards() {
        List<Shard> shards = new ArrayList<>(region.shards());
        for (int number = 0; number < region.shards(); number++) {
            shards.add(new Shard(entity(number), List.of()));
        }
        return shards;
    }

    private String entity(int shard) {
        return region.shards() == 1 ? wire.entity(AREA, region.name()) : wire.entity(AREA, region.name(), shard);
    }

    private int number(String key) {
        if (region.shards() == 1) {
            return 0;
        }
        CRC32 crc = new CRC32();
        crc.update(key.getBytes(StandardCharsets.UTF_8));
        return (int) (crc.getValue() % region.shards());
    }
}
