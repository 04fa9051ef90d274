/** JSON as it is read and written. */
@NullMarked
package dev.hexis.app.json;

import org.jspecify.annotations.NullMarked;
