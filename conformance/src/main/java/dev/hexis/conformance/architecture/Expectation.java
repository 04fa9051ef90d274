package dev.hexis.conformance.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.function.Predicate;

/**
 * What at least one class must do for a rule to mean anything.
 *
 * @param unmet the message if none does
 */
record Expectation(String unmet, Predicate<JavaClass> by) {}
