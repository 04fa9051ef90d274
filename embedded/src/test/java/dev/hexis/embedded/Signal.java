package dev.hexis.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

/** Any POSIX signal; Java itself sends only TERM and KILL. */
final class Signal {

    private Signal() {}

    /** Sends to a process, or to a whole process group if {@code pid} is negative. */
    static void send(String name, long pid) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("/bin/sh", "-c", "kill -s " + name + " -- " + pid)
                .inheritIO()
                .start();
        assertThat(kill.waitFor()).isZero();
    }
}
