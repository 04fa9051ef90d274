/** The HTTP service. */
@NullMarked
package dev.hexis.app.http;

import org.jspecify.annotations.NullMarked;
