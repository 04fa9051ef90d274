/** Sessions of principals: their tokens, their times, and what they hold. */
@NullMarked
package dev.hexis.domain.session;

import org.jspecify.annotations.NullMarked;
