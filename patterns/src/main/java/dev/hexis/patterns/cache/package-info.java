/** What is built on the cache. */
@NullMarked
package dev.hexis.patterns.cache;

import org.jspecify.annotations.NullMarked;
