/** What every cache promises, as tests. */
@NullMarked
package dev.hexis.conformance.cache;

import org.jspecify.annotations.NullMarked;
