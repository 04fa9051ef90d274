/** Regions of a cache, what stands in them, and the leases by which a value is loaded once and never too late. */
@NullMarked
package dev.hexis.domain.cache;

import org.jspecify.annotations.NullMarked;
