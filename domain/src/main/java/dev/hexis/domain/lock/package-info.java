/** Leases on locks, and the tokens by which what a lock guards can tell an old holder from a new one. */
@NullMarked
package dev.hexis.domain.lock;

import org.jspecify.annotations.NullMarked;
