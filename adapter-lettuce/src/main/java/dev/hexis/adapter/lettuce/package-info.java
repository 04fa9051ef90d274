/** Every port on Lettuce. */
@NullMarked
package dev.hexis.adapter.lettuce;

import org.jspecify.annotations.NullMarked;
