/** The cache. */
@NullMarked
package dev.hexis.ports.cache;

import org.jspecify.annotations.NullMarked;
