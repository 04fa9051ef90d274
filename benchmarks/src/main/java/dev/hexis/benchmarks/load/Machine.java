package dev.hexis.benchmarks.load;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** What time and processor time have passed since it was made; one at a time. */
public final class Machine {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final long start;
    private final long cpuStart;

    public Machine() {
        SYSTEM.getCpuLoad(); // the next call says what was since this one
        cpuStart = SYSTEM.getProcessCpuTime();
        start = System.nanoTime();
    }

    public double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }

    /** Of this process. */
    public double ownCpuMicros() {
        return (SYSTEM.getProcessCpuTime() - cpuStart) / 1e3;
    }

    /** Of all processes. */
    public double allCpuMicros() {
        return SYSTEM.getCpuLoad() * SYSTEM.getAvailableProcessors() * seconds() * 1e6;
    }
}
