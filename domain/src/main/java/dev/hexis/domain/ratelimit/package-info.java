/** Rate limits, what is decided about them, and the units both are exact in. */
@NullMarked
package dev.hexis.domain.ratelimit;

import org.jspecify.annotations.NullMarked;
