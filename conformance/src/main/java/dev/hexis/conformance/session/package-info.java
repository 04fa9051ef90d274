/** What every session store promises, as tests. */
@NullMarked
package dev.hexis.conformance.session;

import org.jspecify.annotations.NullMarked;
