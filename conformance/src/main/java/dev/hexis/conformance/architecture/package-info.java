/**
 * The rules of a hexagon for ArchUnit, for anybody's: {@link dev.hexis.conformance.architecture.Hexagon} names the
 * packages and gives the rules.
 */
@NullMarked
package dev.hexis.conformance.architecture;

import org.jspecify.annotations.NullMarked;
