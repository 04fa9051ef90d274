package dev.hexis.benchmarks.load;

/**
 * What the server has done.
 *
 * @param calls script calls it was sent
 * @param scriptMicros the time it spent in them, commands inside included
 * @param commands all commands, those inside scripts included
 * @param commandMicros the time it spent in commands other than scripts, inside scripts or not
 * @param cpuMicros the processor time of its main thread, reading and writing sockets included
 * @param bytes what it received and sent
 */
public record ServerWork(
        double calls, double scriptMicros, double commands, double commandMicros, double cpuMicros, double bytes) {

    public ServerWork plus(ServerWork other) {
        return new ServerWork(
                calls + other.calls,
                scriptMicros + other.scriptMicros,
                commands + other.commands,
                commandMicros + other.commandMicros,
                cpuMicros + other.cpuMicros,
                bytes + other.bytes);
    }

    public ServerWork minus(ServerWork before) {
        return new ServerWork(
                calls - before.calls,
                scriptMicros - before.scriptMicros,
                commands - before.commands,
                commandMicros - before.commandMicros,
                cpuMicros - before.cpuMicros,
                bytes - before.bytes);
    }
}
