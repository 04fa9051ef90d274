package dev.hexis.domain.session;

/**
 * A session as it was when it was opened.
 *
 * @param principal whose it is
 * @param info its handle and its times
 * @param version how often it has been saved
 * @param attributes what it holds
 */
public record Session(String principal, SessionInfo info, long version, Attributes attributes) {}
