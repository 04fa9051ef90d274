package dev.hexis.domain.session;

import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a save changes: only the attributes it names, so that two saves at the same time that name different ones both
 * take effect. Of two that name the same one, the last wins, unless the save is {@linkplain #onlyAt tied to a version}.
 *
 * @param set the attributes that get a value
 * @param removed the names of those that are to be gone; none of them is also set
 * @param onlyAt the version that the session must have; empty if any will do
 */
public record AttributeDelta(Attributes set, Set<String> removed, OptionalLong onlyAt) {
    private static final AttributeDelta NONE = new AttributeDelta(Attributes.none(), Set.of(), OptionalLong.empty());

    /** Checks every part. */
    public AttributeDelta {
        removed = Set.copyOf(removed);
        removed.forEach(Attributes::checkedName);
        if (removed.size() > Attributes.MOST) {
            throw new IllegalArgumentException(
                    "removed attributes: " + removed.size() + " given, must be at most " + Attributes.MOST);
        }
        for (String name : removed) {
            if (set.names().contains(name)) {
                throw new IllegalArgumentException("attribute '" + name + "' is both set and removed");
            }
        }
        if (onlyAt.isPresent() && (onlyAt.getAsLong() < 0 || onlyAt.getAsLong() >= 1L << 53)) {
            throw new IllegalArgumentException(
                    "version " + onlyAt.getAsLong() + " of a session must be from 0 to 2^53 - 1");
        }
    }

    /** Changes nothing; begin here. */
    public static AttributeDelta none() {
        return NONE;
    }

    /** Sets these. */
    public static AttributeDelta of(Map<String, byte[]> set) {
        return new AttributeDelta(Attributes.of(set), Set.of(), OptionalLong.empty());
    }

    /** This, and one more attribute set. */
    public AttributeDelta set(String name, byte[] value) {
        return new AttributeDelta(set.with(name, value), removed, onlyAt);
    }

    /** The same with the UTF-8 of a text. */
    public AttributeDelta set(String name, String text) {
        return new AttributeDelta(set.with(name, text), removed, onlyAt);
    }

    /** This, and one more attribute removed. */
    public AttributeDelta remove(String name) {
        Set<String> more = Stream.concat(removed.stream(), Stream.of(name)).collect(Collectors.toUnmodifiableSet());
        return new AttributeDelta(set, more, onlyAt);
    }

    /** This, but only if the session still has the version that somebody has read. */
    public AttributeDelta onlyAt(long version) {
        return new AttributeDelta(set, removed, OptionalLong.of(version));
    }
}
