/** Every port in plain Java. */
@NullMarked
package dev.hexis.adapter.memory;

import org.jspecify.annotations.NullMarked;
