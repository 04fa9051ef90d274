/** The composition root: one adapter is chosen and all is put together, with Dagger. */
@NullMarked
package dev.hexis.app.wiring;

import org.jspecify.annotations.NullMarked;
