package dev.hexis.benchmarks;

/**
 * One client with one number of threads.
 *
 * @param client which
 * @param threads how many threads call
 * @param bare the client without Hexis
 * @param adapter the port on the same client
 * @param again the client without Hexis on a second connection
 * @param ratio the adapter's throughput over the bare client's, round by round
 * @param noise the same for {@code again}: what of the ratio is chance
 */
record RateLimiterRow(
        String client, int threads, Figures bare, Figures adapter, Figures again, Spread ratio, Spread noise) {}
