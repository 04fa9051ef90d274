package dev.hexis.app.config;

/** How it was decided which Redis to use. */
public enum RedisOrigin {
    /** The configuration names it. */
    NAMED,
    /** None is named, so it is taken to be on this machine at the usual port. */
    ASSUMED,
    /** None is named, so one was started for this process. */
    EMBEDDED
}
