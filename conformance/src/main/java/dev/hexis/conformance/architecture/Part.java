package dev.hexis.conformance.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.PackageMatcher;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One part of a hexagon: a package with all below it.
 *
 * @param libraries the packages outside the JDK that it names as its own, as ArchUnit writes them
 */
record Part(Role role, String packageName, List<String> libraries) {
    private static final Pattern PACKAGE = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*(\\.[\\p{L}_][\\p{L}\\p{N}_]*)*");

    Part {
        requirePackage(packageName);
        libraries = List.copyOf(libraries);
        libraries.forEach(PackageMatcher::of);
    }

    static String requirePackage(String name) {
        if (!PACKAGE.matcher(name).matches()) {
            throw new IllegalArgumentException("package '" + name + "' must be a plain name such as com.acme.ports");
        }
        return name;
    }

    static boolean isWithin(String inner, String outer) {
        return inner.equals(outer) || inner.startsWith(outer + '.');
    }

    boolean contains(JavaClass type) {
        return isWithin(type.getPackageName(), packageName);
    }

    boolean names(JavaClass target) {
        return libraries.stream().anyMatch(library -> Use.isIn(library, target));
    }

    /** The rules about a part are empty without this: a misspelt package has no classes, and no violations. */
    Expectation holdsClasses() {
        return new Expectation(this + " holds no classes", this::contains);
    }

    /** The same for a library: one that nobody uses is misspelt, or need not be named. */
    Expectation uses(String library) {
        return new Expectation(
                this + " names " + library + " and does not use it",
                type -> contains(type) && Use.by(type).anyMatch(use -> use.isOf(library)));
    }

    @Override
    public String toString() {
        return role.name().toLowerCase(Locale.ROOT) + ' ' + packageName;
    }
}
