package dev.hexis.domain.eventlog;

/**
 * An event in the hands of a consumer.
 *
 * @param receipt what the consumer settles it with
 * @param event the event
 */
public record Delivery(Receipt receipt, StoredEvent event) {

    /** How often the event has been delivered to this group, this time included. */
    public long deliveries() {
        return receipt.deliveries();
    }
}
