package dev.hexis.domain.session;

import java.time.Instant;

/**
 * A session without its attributes and without what opens it. All times are the server's.
 *
 * @param handle what names the session, in lists and logs, and opens nothing
 * @param createdAt when it was created
 * @param lastSeenAt when it was last used, or up to a twentieth of its idle time before that
 * @param expiresAt when it ends if it is not used until then
 * @param endsAt when it ends however much it is used
 */
public record SessionInfo(String handle, Instant createdAt, Instant lastSeenAt, Instant expiresAt, Instant endsAt) {}
