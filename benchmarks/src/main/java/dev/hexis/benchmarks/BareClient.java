package dev.hexis.benchmarks;

/** A client without Hexis, set up as the adapter sets up its own. */
interface BareClient extends AutoCloseable {
    /** Calls one script as a careful user would by hand: by its SHA, all constants prepared. */
    Decider calling(PreparedScript script);

    @Override
    void close();
}
