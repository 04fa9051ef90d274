/** Compositions of the rate limiter. */
@NullMarked
package dev.hexis.patterns.ratelimit;

import org.jspecify.annotations.NullMarked;
