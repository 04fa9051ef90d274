package dev.hexis.lua;

import dev.hexis.domain.cache.Lookup;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the cache as it is stored: a line with format, kind, end and stamp, then the value. Scripts and
 * {@link CacheCalls#get} judge the stamp; what is read here of an entry they found good.
 */
final class CacheEntry {
    private static final Lookup MISS = new Lookup.Miss();
    private static final byte FORMAT = '1';
    private static final int END = 3;
    private static final int MOST_DIGITS = 16;

    private CacheEntry() {}

    /** The entries that follow an epoch, as an MGET gives them. */
    static List<Lookup> readAll(List<byte @Nullable []> values, Optional<Long> now) {
        byte @Nullable [] epoch = values.get(0);
        List<Lookup> entries = new ArrayList<>(values.size() - 1);
        for (byte @Nullable [] entry : values.subList(1, values.size())) {
            entries.add(read(epoch, entry, now));
        }
        return entries;
    }

    /** The entry if it has no tags, is of this epoch and has not ended; an unreadable one is a miss. */
    private static Lookup read(byte @Nullable [] epoch, byte @Nullable [] entry, Optional<Long> now) {
        if (epoch == null || entry == null) {
            return MISS;
        }
        int stamp = afterEnd(entry);
        int line = stamp + epoch.length;
        boolean good = stamp > 0
                && line < entry.length
                && entry[line] == '\n'
                && Arrays.equals(epoch, 0, epoch.length, entry, stamp, line);
        return good && now.filter(time -> number(entry, stamp) <= time).isEmpty() ? read(entry) : MISS;
    }

    /** An entry that was found good; nothing is a miss. */
    static Lookup read(byte[] entry) {
        int stamp = afterEnd(entry);
        int value = 1;
        while (value <= entry.length && entry[value - 1] != '\n') {
            value++;
        }
        if (stamp < 0 || value > entry.length) {
            return MISS;
        }
        Instant end = Micros.instant(number(entry, stamp));
        return entry[1] == 'v'
                ? new Lookup.Hit(Arrays.copyOfRange(entry, value, entry.length), end)
                : new Lookup.Negative(end);
    }

    /** Where the stamp begins; -1 if this is no entry. */
    private static int afterEnd(byte[] entry) {
        if (entry.length < END || entry[0] != FORMAT || (entry[1] != 'v' && entry[1] != 'n') || entry[2] != ' ') {
            return -1;
        }
        int at = END;
        while (at < entry.length && at <= END + MOST_DIGITS && entry[at] >= '0' && entry[at] <= '9') {
            at++;
        }
        return at > END && at <= END + MOST_DIGITS && at < entry.length && entry[at] == ' ' ? at + 1 : -1;
    }

    private static long number(byte[] entry, int stamp) {
        long number = 0;
        for (int at = END; at < stamp - 1; at++) {
            number = 10 * number + entry[at] - '0';
        }
        return number;
    }
}
