package dev.hexis.adapter.memory;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

/**
 * A member's place on a board.
 *
 * @param merit the score, turned so that the lowest is the best
 * @param stamp when it was achieved; 0 where ties are in the order of members
 * @param member who
 */
record Place(long merit, long stamp, String member) implements Comparable<Place> {
    private static final Comparator<Place> ORDER = Comparator.comparingLong(Place::merit)
            .thenComparingLong(Place::stamp)
            .thenComparing(Place::utf8, Arrays::compareUnsigned);

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    private byte[] utf8() {
        return member.getBytes(StandardCharsets.UTF_8);
    }
}
