/** Typed values as JSON, with Jackson. */
@NullMarked
package dev.hexis.codec.jackson;

import org.jspecify.annotations.NullMarked;
