package dev.hexis.lua;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The wire contract under one key prefix. Everything of it runs on the server's clock, unless {@link #timedBy} replaces
 * it in a test.
 */
public final class Wire {
    private final String prefix;
    private final @Nullable InstantSource time;

    private Wire(String prefix, @Nullable InstantSource time) {
        this.prefix = prefix;
        this.time = time;
    }

    /** The contract with all keys under a prefix. */
    public static Wire of(String prefix) {
        return new Wire(prefix, null);
    }

    /** The same contract with every script told the time by a source, for tests that move time. */
    public Wire timedBy(InstantSource time) {
        return new Wire(prefix, time);
    }

    /** The calls of the rate limiter. */
    public RateLimitCalls rateLimit() {
        return new RateLimitCalls(this);
    }

    /** The calls of the event log. */
    public EventLogCalls eventLog() {
        return new EventLogCalls(this);
    }

    /** The calls of the event log's groups. */
    public EventGroupCalls eventGroups() {
        return new EventGroupCalls(this);
    }

    /** The calls of the leaderboard. */
    public LeaderboardCalls leaderboard() {
        return new LeaderboardCalls(this);
    }

    /** The calls of the lock. */
    public LockCalls lock() {
        return new LockCalls(this);
    }

    /** The names of topics. */
    public PubSubCalls pubSub() {
        return new PubSubCalls(this);
    }

    /** {@code <prefix>:<area>}, the beginning of all channels of an area. */
    String channel(String area) {
        return prefix + ':' + area;
    }

    /** The calls of the session store. */
    public SessionCalls sessions() {
        return new SessionCalls(this);
    }

    /** The calls of the cache. */
    public CacheCalls cache() {
        return new CacheCalls(this);
    }

    /** The calls of the cache that are about leases. */
    public CacheLeaseCalls cacheLeases() {
        return new CacheLeaseCalls(this);
    }

    /** {@code <prefix>:<area>:{<entity>}:}, the beginning of all keys of one entity. */
    String entity(String area, String entity) {
        return prefix + ':' + area + ":{" + KeyPart.encode(entity) + "}:";
    }

    /** One key of an entity. */
    String key(String area, String entity, String part) {
        return prefix + ':' + area + ":{" + KeyPart.encode(entity) + "}:" + part;
    }

    /** The arguments of a call; the last of them the time, if the script is not to ask the server for it. */
    List<byte[]> arguments(byte[]... given) {
        if (time == null) {
            return Arrays.asList(given);
        }
        List<byte[]> timed = new ArrayList<>(Arrays.asList(given));
        now().ifPresent(timed::add);
        return timed;
    }

    /** {@code <prefix>:<area>:{<entity>:<shard>}:}, the same for one of several hash slots of an entity. */
    String entity(String area, String entity, int shard) {
        return prefix + ':' + area + ":{" + KeyPart.encode(entity) + ':' + shard + "}:";
    }

    /** The time to tell a script, in microseconds; empty if it is to ask the server. */
    Optional<byte[]> now() {
        return time == null ? Optional.empty() : Optional.of(Ascii.bytes(micros(time.instant())));
    }

    /** The same time as a number. */
    Optional<Long> nowMicros() {
        return Optional.ofNullable(time).map(source -> micros(source.instant()));
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }
}
