/** What every adapter promises of publishing and subscribing. */
@NullMarked
package dev.hexis.conformance.pubsub;

import org.jspecify.annotations.NullMarked;
