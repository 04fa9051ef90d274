/** Messages, the topics they are sent to, and what a subscriber has missed. */
@NullMarked
package dev.hexis.domain.pubsub;

import org.jspecify.annotations.NullMarked;
