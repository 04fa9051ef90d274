/** Locks that are held for longer than one lease. */
@NullMarked
package dev.hexis.patterns.lock;

import org.jspecify.annotations.NullMarked;
