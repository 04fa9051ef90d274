package dev.hexis.lua;

import dev.hexis.domain.cache.Content;
import dev.hexis.domain.cache.Region;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** A content and how long it is stored, in milliseconds: the four arguments by which the scripts know it. */
record StoredContent(Content content, long millis) {
    private static final byte[] NO_VALUE = {};

    static StoredContent of(Region region, Content content) {
        double random = ThreadLocalRandom.current().nextDouble();
        return new StoredContent(content, region.lifetime(content, random).toMillis());
    }

    void appendTo(List<byte[]> arguments) {
        StringBuilder tags = new StringBuilder();
        content.tags().forEach(tag -> tags.append('\t').append(KeyPart.encode(tag)));
        arguments.add(Ascii.bytes(millis));
        arguments.add(Ascii.bytes(content.value().isPresent() ? "v" : "n"));
        arguments.add(tags.toString().getBytes(StandardCharsets.UTF_8));
        arguments.add(content.value().orElse(NO_VALUE));
    }
}
