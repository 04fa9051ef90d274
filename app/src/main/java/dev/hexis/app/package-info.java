/** The application: rate limits over HTTP and on the command line. */
@NullMarked
package dev.hexis.app;

import org.jspecify.annotations.NullMarked;
