package dev.hexis.conformance.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.PackageMatcher;
import java.util.stream.Stream;

/**
 * One mention of another class.
 *
 * @param target the class, of an array its elements'
 * @param description who mentions it, how and where
 */
record Use(JavaClass target, String description) {
    static Stream<Use> by(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(d -> new Use(d.getTargetClass().getBaseComponentType(), d.getDescription()));
    }

    boolean isOf(String packages) {
        return isIn(packages, target);
    }

    /** Whether a class is in packages as ArchUnit names them, for instance {@code io.lettuce..}. */
    static boolean isIn(String packages, JavaClass type) {
        return PackageMatcher.of(packages).matches(type.getPackageName());
    }
}
