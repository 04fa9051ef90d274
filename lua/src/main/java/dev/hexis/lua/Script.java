package dev.hexis.lua;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The scripts, one for each atomic act. Their headers say what they do; the files run unchanged with redis-cli. */
public enum Script {
    /** Appends all events or none. */
    EVENTLOG_APPEND("eventlog/append.lua"),
    /** Reads events. */
    EVENTLOG_READ("eventlog/read.lua"),
    /** Removes old events. */
    EVENTLOG_TRIM("eventlog/trim.lua"),
    /** Creates a group. */
    EVENTLOG_CREATE_GROUP("eventlog/create_group.lua"),
    /** Forgets a group. */
    EVENTLOG_DELETE_GROUP("eventlog/delete_group.lua"),
    /** Delivers what is due again and what is new. */
    EVENTLOG_POLL("eventlog/poll.lua"),
    /** Delivers what another's lease has ended on. */
    EVENTLOG_CLAIM_STALE("eventlog/claim_stale.lua"),
    /** Says that events are done with. */
    EVENTLOG_ACK("eventlog/ack.lua"),
    /** Makes leases last longer. */
    EVENTLOG_HEARTBEAT("eventlog/heartbeat.lua"),
    /** Hands an event back. */
    EVENTLOG_RETRY_LATER("eventlog/retry_later.lua"),
    /** Gives up on an event. */
    EVENTLOG_DEAD_LETTER("eventlog/dead_letter.lua"),
    /** Reads dead letters. */
    EVENTLOG_DEAD_LETTERS("eventlog/dead_letters.lua"),
    /** Says how a group stands. */
    EVENTLOG_STATS("eventlog/stats.lua"),
    /** Enters scores on a board. */
    LEADERBOARD_SUBMIT("leaderboard/submit.lua"),
    /** Says a member's score and rank. */
    LEADERBOARD_STANDING("leaderboard/standing.lua"),
    /** Reads members that stand one behind the other. */
    LEADERBOARD_PAGE("leaderboard/page.lua"),
    /** Removes a member from a board. */
    LEADERBOARD_REMOVE("leaderboard/remove.lua"),
    /** Counts the members of a board. */
    LEADERBOARD_SIZE("leaderboard/size.lua"),
    /** Says what is known about keys of a cache. */
    CACHE_GET("cache/get.lua"),
    /** Stores contents in a cache. */
    CACHE_PUT("cache/put.lua"),
    /** Forgets what keys of a cache hold. */
    CACHE_EVICT("cache/evict.lua"),
    /** Makes entries with a tag misses. */
    CACHE_INVALIDATE("cache/invalidate.lua"),
    /** Makes everything in a region of a cache a miss. */
    CACHE_CLEAR("cache/clear.lua"),
    /** Gets what a key of a cache holds, or a lease to fill it. */
    CACHE_LEASE("cache/lease.lua"),
    /** Makes a lease on a key of a cache last longer, or ends it. */
    CACHE_RENEW("cache/renew.lua"),
    /** Stores what was loaded under a lease. */
    CACHE_FILL("cache/fill.lua"),
    /** Takes a lock that is free, or gives its owner the lease again. */
    LOCK_ACQUIRE("lock/acquire.lua"),
    /** Makes a lease last longer. */
    LOCK_RENEW("lock/renew.lua"),
    /** Ends a lease. */
    LOCK_RELEASE("lock/release.lua"),
    /** Says who holds a lock. */
    LOCK_INSPECT("lock/inspect.lua"),
    /** Decides on any number of limits and costs, or peeks, or refunds. */
    RATELIMIT_DECIDE("ratelimit/decide.lua"),
    /** Takes permits from one token bucket. */
    RATELIMIT_TOKEN_BUCKET("ratelimit/token_bucket.lua"),
    /** Takes permits from one fixed window. */
    RATELIMIT_FIXED_WINDOW("ratelimit/fixed_window.lua"),
    /** Takes permits from one exact sliding window. */
    RATELIMIT_SLIDING_WINDOW("ratelimit/sliding_window.lua"),
    /** Takes permits from one sliding window counter. */
    RATELIMIT_SLIDING_WINDOW_COUNTER("ratelimit/sliding_window_counter.lua"),
    /** Forgets what a subject has taken. */
    RATELIMIT_RESET("ratelimit/reset.lua"),
    /** Creates a session. */
    SESSION_CREATE("session/create.lua"),
    /** Opens a session and uses it. */
    SESSION_OPEN("session/open.lua"),
    /** Changes attributes of a session. */
    SESSION_SAVE("session/save.lua"),
    /** Gives a session a new token. */
    SESSION_ROTATE("session/rotate.lua"),
    /** Ends a session. */
    SESSION_DESTROY("session/destroy.lua"),
    /** Ends all sessions of a principal. */
    SESSION_DESTROY_ALL("session/destroy_all.lua"),
    /** Lists the sessions of a principal. */
    SESSION_LIST("session/list.lua");

    private final String path;
    private final String source;
    private final String sha1;

    Script(String path) {
        this.path = path;
        this.source = read(path);
        this.sha1 = sha1(source);
    }

    /** The path of the file, {@code area/act.lua}. */
    public String path() {
        return path;
    }

    /** The text of the script, for EVAL. */
    public String source() {
        return source;
    }

    /** The SHA-1 of the text in lower-case hex, for EVALSHA. */
    public String sha1() {
        return sha1;
    }

    private static String read(String path) {
        try (InputStream in = Script.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("script " + path + " is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("script " + path + " cannot be read", e);
        }
    }

    private static String sha1(String source) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(source.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
