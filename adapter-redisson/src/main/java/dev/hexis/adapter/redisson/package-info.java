/** Every port on Redisson. */
@NullMarked
package dev.hexis.adapter.redisson;

import org.jspecify.annotations.NullMarked;
