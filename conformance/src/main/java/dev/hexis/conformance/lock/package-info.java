/** What every distributed lock promises, as tests. */
@NullMarked
package dev.hexis.conformance.lock;

import org.jspecify.annotations.NullMarked;
