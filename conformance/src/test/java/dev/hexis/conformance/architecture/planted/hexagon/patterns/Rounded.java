package dev.hexis.conformance.architecture.planted.hexagon.patterns;

import dev.hexis.conformance.architecture.planted.hexagon.domain.Count;
import dev.hexis.conformance.architecture.planted.hexagon.ports.count.Counter;
import dev.hexis.conformance.architecture.planted.library.cache.NearCache;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** Ways to implement a port that are all right: an anonymous class, a record, a private class. And a listener. */
public final class Rounded implements Counter.Listener {
    private final Object lock = new Object();
    private long last;

    public Counter rounded(InstantSource time) {
        NearCache cache = new NearCache();
        return new Counter() {
            @Override
            public Count increment(String name) {
                return Count.now(cache.lookUp(name), time);
            }

            @Override
            public <C extends Count> Map<String, ? super C> all(List<? extends CharSequence> names, int[][] weights) {
                return Map.of();
            }
        };
    }

    public Counter same(Counter counter) {
        return new Same(new Hidden(counter));
    }

    @Override
    public void counted(Count count) {
        synchronized (lock) {
            last = Math.max(last, count.value());
        }
    }

    private record Same(Counter counter) implements Counter {
        @Override
        public Count increment(String name) throws java.io.IOException {
            return counter.increment(name);
        }

        @Override
        public <C extends Count> Map<String, ? super C> all(List<? extends CharSequence> names, int[][] weights) {
            return counter.all(names, weights);
        }
    }

    private static final class Hidden implements Counter {
        private final Counter counter;

        Hidden(Counter counter) {
            this.counter = counter;
        }

        @Override
        public Count increment(String name) throws java.io.IOException {
            return counter.increment(name);
        }

        @Override
        public <C extends Count> Map<String, ? super C> all(List<? extends CharSequence> names, int[][] weights) {
            return counter.all(names, weights);
        }
    }
}
