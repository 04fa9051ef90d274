/** The distributed lock. */
@NullMarked
package dev.hexis.ports.lock;

import org.jspecify.annotations.NullMarked;
