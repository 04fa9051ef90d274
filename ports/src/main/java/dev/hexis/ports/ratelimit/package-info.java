/** The rate limiter. */
@NullMarked
package dev.hexis.ports.ratelimit;

import org.jspecify.annotations.NullMarked;
