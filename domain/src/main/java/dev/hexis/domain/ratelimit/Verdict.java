package dev.hexis.domain.ratelimit;

/** What was decided about an acquisition. */
public enum Verdict {
    /** It passes; an acquisition has been charged. */
    ALLOWED,
    /** It does not pass now, but will. Nothing was charged. */
    DENIED,
    /** It asks for more permits than a limit holds when untouched, so it can never pass. Nothing was charged. */
    IMPOSSIBLE
}
