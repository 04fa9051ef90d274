package dev.hexis.benchmarks.client;

/** A script on a bare client, called by its SHA with all constants prepared. */
public interface BareScript {
    /** Calls it with a value for each placeholder; the reply as the client gives it. */
    Object call(String... values);
}
