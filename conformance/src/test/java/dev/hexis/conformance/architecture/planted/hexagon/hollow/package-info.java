/** A package without classes: its package-info is none. */
@NullMarked
package dev.hexis.conformance.architecture.planted.hexagon.hollow;

import org.jspecify.annotations.NullMarked;
