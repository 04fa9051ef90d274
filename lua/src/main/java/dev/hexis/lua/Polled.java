package dev.hexis.lua;

import dev.hexis.domain.eventlog.Delivery;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a group had for a consumer.
 *
 * @param deliveries what was delivered
 * @param news if nothing was, what to wait for
 * @param due if nothing was, how long until an event is due that was handed back
 */
public record Polled(List<Delivery> deliveries, Optional<News> news, Optional<Duration> due) {

    /**
     * The next event of a stream, which a blocking XREAD waits for.
     *
     * @param key the key of the stream
     * @param version the version after which it comes
     */
    public record News(String key, long version) {

        /** The id after which it comes. */
        public String id() {
            return "0-" + version;
        }
    }
}
