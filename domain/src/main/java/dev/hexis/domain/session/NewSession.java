package dev.hexis.domain.session;

/**
 * A session that was just created.
 *
 * @param token what opens it; nobody can be told it again
 * @param session the session
 */
public record NewSession(SessionToken token, Session session) {}
