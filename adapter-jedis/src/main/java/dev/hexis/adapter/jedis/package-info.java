/** Every port on Jedis. */
@NullMarked
package dev.hexis.adapter.jedis;

import org.jspecify.annotations.NullMarked;
