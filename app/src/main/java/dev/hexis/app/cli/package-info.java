/** The command line. */
@NullMarked
package dev.hexis.app.cli;

import org.jspecify.annotations.NullMarked;
