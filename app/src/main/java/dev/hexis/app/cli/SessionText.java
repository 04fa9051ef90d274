package dev.hexis.app.cli;

import dev.hexis.domain.session.SessionInfo;

/** A session in one line for people. */
final class SessionText {
    private SessionText() {}

    static String of(SessionInfo info) {
        return info.handle() + ": created " + info.createdAt() + ", last seen " + info.lastSeenAt() + ", ends "
                + info.expiresAt() + " if not used, at the latest " + info.endsAt();
    }
}
