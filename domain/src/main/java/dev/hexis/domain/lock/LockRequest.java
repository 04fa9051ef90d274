package dev.hexis.domain.lock;

import dev.hexis.domain.pubsub.Channel;
import dev.hexis.domain.text.UnicodeText;
import java.time.Duration;

/**
 * What is asked of a lock: to be an owner's for a time.
 *
 * @param name the lock, 1 to {@value #LONGEST_NAME} characters
 * @param owner who asks, 1 to {@value #LONGEST_NAME} characters
 * @param ttl for how long, whole milliseconds from 1 ms to 24 h
 */
public record LockRequest(String name, String owner, Duration ttl) {
    /** The longest name of a lock or an owner, in characters. */
    public static final int LONGEST_NAME = 512;

    private static final String FREED = "lock-1:freed:";
    private static final int ANNOUNCED = 240;
    private static final Duration SHORTEST = Duration.ofMillis(1);
    private static final Duration LONGEST = Duration.ofHours(24);

    /** Checks every part. */
    public LockRequest {
        checkName("lock name", name);
        checkName("lock owner", owner);
        boolean inRange = ttl.compareTo(SHORTEST) >= 0 && ttl.compareTo(LONGEST) <= 0;
        if (!inRange || ttl.toNanos() % 1_000_000 != 0) {
            throw new IllegalArgumentException("ttl " + ttl + " of lock '" + name + "' must be whole milliseconds from "
                    + SHORTEST + " to " + LONGEST);
        }
    }

    /**
     * Where it is announced that a lease on a lock was released, to those who wait for it; the message is the lease's
     * token. Locks whose names have the same first {@value #ANNOUNCED} characters share a channel, so whoever hears
     * something must ask whether the lock is free.
     */
    public static Channel freedChannel(String name) {
        if (checkedName(name).length() <= ANNOUNCED && UnicodeText.isWhole(name)) {
            return new Channel(FREED + name);
        }
        int[] start = name.codePoints()
                .limit(ANNOUNCED)
                .map(character -> Character.getType(character) == Character.SURROGATE ? '?' : character)
                .toArray();
        return new Channel(FREED + new String(start, 0, start.length));
    }

    /** Checks the name of a lock alone. */
    public static String checkedName(String name) {
        checkName("lock name", name);
        return name;
    }

    private static void checkName(String what, String name) {
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException(
                    what + " of " + name.length() + " characters must have 1 to " + LONGEST_NAME);
        }
    }
}
