package dev.hexis.app.cli;

/** In which form decisions are written. */
enum Output {
    /** A line for people. */
    TEXT,
    /** A line of JSON. */
    JSON
}
