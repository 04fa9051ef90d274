package dev.hexis.conformance;

import dev.hexis.adapter.memory.MemoryPorts;
import dev.hexis.ports.Ports;
import java.lang.reflect.Proxy;
import java.time.InstantSource;
import java.util.concurrent.Exchanger;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;

/**
 * What a broken port and its contracts stand on. A subclass implements a port, in one way wrongly, and the contracts of
 * that port: so it is what is tested and its test. All else is the model's.
 */
public abstract class Broken {
    private final MovableClock clock = new MovableClock();
    private final Exchanger<Broken> readers = new Exchanger<>();
    private final Ports model;

    protected Broken() {
        this(time -> time);
    }

    /** One whose time is not what it should be. */
    protected Broken(UnaryOperator<InstantSource> distortion) {
        model = MemoryPorts.open(distortion.apply(clock));
    }

    public final MovableClock clock() {
        return clock;
    }

    /** The ports under test: the model's, with this in the place of the port that it implements. */
    public final Ports ports() {
        return (Ports) Proxy.newProxyInstance(
                Ports.class.getClassLoader(),
                new Class<?>[] {Ports.class},
                (proxy, verb, arguments) ->
                        verb.getReturnType().isInstance(this) ? this : verb.invoke(model, arguments));
    }

    protected final Ports model() {
        return model;
    }

    /** Waits between a read and a write that should be one act, until another has read as well. */
    protected final void letAnotherRead() {
        try {
            readers.exchange(this, 1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException e) {
            // there is no other
        }
    }

    @AfterEach
    final void closeModel() {
        model.close();
    }
}
