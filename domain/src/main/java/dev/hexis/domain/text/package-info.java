/** What names of all ports have in common. */
@NullMarked
package dev.hexis.domain.text;

import org.jspecify.annotations.NullMarked;
