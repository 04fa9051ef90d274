package dev.hexis.conformance.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.PackageMatcher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The parts of a hexagon below one root, none within another.
 *
 * @param libraries what every part may use
 */
record Parts(String root, List<Part> all, List<String> libraries) {
    Parts {
        Part.requirePackage(root);
        all = List.copyOf(all);
        libraries = List.copyOf(libraries);
        libraries.forEach(PackageMatcher::of);
    }

    Parts with(Part part) {
        if (!Part.isWithin(part.packageName(), root)) {
            throw new IllegalArgumentException(part + " must be within " + root);
        }
        for (Part other : all) {
            if (Part.isWithin(part.packageName(), other.packageName())
                    || Part.isWithin(other.packageName(), part.packageName())) {
                throw new IllegalArgumentException(part + " and " + other + " must not contain each other");
            }
        }
        List<Part> more = new ArrayList<>(all);
        more.add(part);
        return new Parts(root, more, libraries);
    }

    Parts withLibrary(String library) {
        List<String> more = new ArrayList<>(libraries);
        more.add(library);
        return new Parts(root, all, more);
    }

    /** The parts of a role that a rule cannot do without. */
    List<Part> of(Role role) {
        List<Part> parts = all.stream().filter(part -> part.role() == role).toList();
        if (parts.isEmpty()) {
            throw new IllegalStateException("the hexagon " + root + " names no " + role + ", so it has no such rule");
        }
        return parts;
    }

    Optional<Part> around(JavaClass type) {
        return all.stream().filter(part -> part.contains(type)).findFirst();
    }

    boolean isIn(JavaClass type, Role... roles) {
        return around(type)
                .map(part -> Arrays.asList(roles).contains(part.role()))
                .orElse(false);
    }

    /** That each part holds classes. */
    List<Expectation> inhabited() {
        return all.stream().map(Part::holdsClasses).toList();
    }

    /** That each part of these roles holds classes. */
    List<Expectation> inhabited(Role... roles) {
        return Stream.of(roles)
                .flatMap(role -> of(role).stream())
                .map(Part::holdsClasses)
                .toList();
    }
}
