@NullMarked
package dev.hexis.embedded;

import org.jspecify.annotations.NullMarked;
