package dev.hexis.benchmarks;

/**
 * What the server has done.
 *
 * @param calls script calls it was sent
 * @param scriptMicros the time it spent in them, commands inside included
 * @param commands all commands, those inside scripts included
 * @param cpuMicros the processor time of its main thread, reading and writing sockets included
 */
record ServerWork(double calls, double scriptMicros, double commands, double cpuMicros) {
    ServerWork minus(ServerWork before) {
        return new ServerWork(
                calls - before.calls,
                scriptMicros - before.scriptMicros,
                commands - before.commands,
                cpuMicros - before.cpuMicros);
    }
}
