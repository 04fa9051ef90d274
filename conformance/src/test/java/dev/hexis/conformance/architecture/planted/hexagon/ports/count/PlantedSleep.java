package dev.hexis.conformance.architecture.planted.hexagon.ports.count;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Waits on each line. */
final class PlantedSleep {
    void sleep() throws InterruptedException {
        Thread.sleep(1);
        TimeUnit.MILLISECONDS.sleep(1);
        TimeUnit.MILLISECONDS.timedWait(this, 1);
        TimeUnit.MILLISECONDS.timedJoin(Thread.currentThread(), 1);
        LockSupport.park();
        LockSupport.park(this);
        LockSupport.parkNanos(1);
        LockSupport.parkUntil(1);
    }
}
