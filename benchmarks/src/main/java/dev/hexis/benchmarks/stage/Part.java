package dev.hexis.benchmarks.stage;

/** The parts of the comparison, in their order. */
public enum Part {
    /** The main verb of each port on each adapter, against the bare client, with a bare socket before and after. */
    ADAPTERS,
    /** All other verbs. */
    VERBS,
    /** Latency under requests that come at an even rate. */
    LATENCY,
    /** Other libraries. */
    PEERS,
    /** Boards with millions of members. */
    BOARDS,
    /** Fan-out of messages. */
    PUBSUB,
    /** From nothing to the first answer. */
    START,
    /** What the parts of a script cost the server. */
    SCRIPTS
}
