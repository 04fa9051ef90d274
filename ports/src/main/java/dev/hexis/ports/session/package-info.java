/** The session store. */
@NullMarked
package dev.hexis.ports.session;

import org.jspecify.annotations.NullMarked;
