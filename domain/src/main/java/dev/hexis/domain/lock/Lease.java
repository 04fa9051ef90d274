package dev.hexis.domain.lock;

import java.time.Duration;

/**
 * The right to a lock for a time. Whoever has the lease may renew and release it, from any thread and any process.
 *
 * @param name the lock
 * @param owner who acquired it
 * @param token larger than that of every lease on this lock before
 * @param remaining how long it was to last on the server when this was said; the reply took some of that
 */
public record Lease(String name, String owner, FencingToken token, Duration remaining) {}
