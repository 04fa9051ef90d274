package dev.hexis.app.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A command while it runs, with all the processes that it has started. */
final class Child {
    private final Process process;

    private Child(Process process) {
        this.process = process;
    }

    /** Starts it on the standard streams of this process. */
    static Child start(List<String> command, String variable, String value) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put(variable, value);
        return new Child(builder.start());
    }

    /** Its exit code once it has ended, 128 and the number of the signal if it was one. */
    int await() {
        return process.onExit().join().exitValue();
    }

    /** Asks all of its processes to end (SIGTERM): a shell alone would leave behind what it waits for. */
    void ask() {
        family().forEach(ProcessHandle::destroy);
    }

    /** Asks them, and ends those that are left after a while (SIGKILL). */
    void stop(Duration grace) {
        List<ProcessHandle> family = family();
        family.forEach(ProcessHandle::destroy);
        family.forEach(member -> member.onExit()
                .completeOnTimeout(member, grace.toNanos() / family.size(), TimeUnit.NANOSECONDS)
                .join());
        family.forEach(ProcessHandle::destroyForcibly);
    }

    private List<ProcessHandle> family() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
    }
}
