package dev.hexis.domain.eventlog;

/**
 * Which events of a stream to read.
 *
 * @param stream the stream
 * @param from the version of the first, from 1 to 2<sup>53</sup> - 1; it need not exist
 * @param limit how many at most, from 1 to {@value #MOST}
 */
public record ReadRequest(String stream, long from, int limit) {
    /** The most events, or dead letters, that one call reads. */
    public static final int MOST = 1000;

    /**
     * Of how many bytes of payloads one call reads or delivers no further; with the last event they may be up to
     * {@value Event#MOST_BYTES} more.
     */
    public static final int MOST_BYTES = 4 * 1024 * 1024;

    /** The version after which none comes, from which one reads backwards. */
    public static final long END = Bounds.EXACT - 1;

    /** Checks every part. */
    public ReadRequest {
        Append.checkedStream(stream);
        Bounds.number("version", from, 1, END);
        checkedLimit(limit);
    }

    /** Checks a limit alone. */
    public static int checkedLimit(int limit) {
        Bounds.number("limit", limit, 1, MOST);
        return limit;
    }
}
