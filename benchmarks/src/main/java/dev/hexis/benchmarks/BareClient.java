package dev.hexis.benchmarks;

/** A client without Hexis, set up as the adapter sets up its own. */
interface BareClient extends AutoCloseable {
    /** Makes a script ready to be called as a careful user would by hand: loaded, and its constants prepared. */
    BareScript prepare(PreparedScript script);

    @Override
    void close();
}
