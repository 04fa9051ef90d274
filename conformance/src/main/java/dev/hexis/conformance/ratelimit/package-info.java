/** What every rate limiter promises, as tests. */
@NullMarked
package dev.hexis.conformance.ratelimit;

import org.jspecify.annotations.NullMarked;
