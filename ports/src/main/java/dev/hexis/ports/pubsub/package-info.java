/** Publishing and subscribing, and what all adapters share of it. */
@NullMarked
package dev.hexis.ports.pubsub;

import org.jspecify.annotations.NullMarked;
