package dev.hexis.conformance.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.module.ModuleDescriptor.Exports;
import java.lang.module.ModuleFinder;
import java.util.Set;
import java.util.stream.Collectors;

/** What every part may use: the packages that the running JDK exports, and the annotations of JSpecify. */
final class Foundation {
    private static final Set<String> JDK = ModuleFinder.ofSystem().findAll().stream()
            .flatMap(module -> module.descriptor().exports().stream())
            .filter(exports -> !exports.isQualified())
            .map(Exports::source)
            .collect(Collectors.toUnmodifiableSet());

    private Foundation() {}

    static boolean isJdk(JavaClass type) {
        return type.isPrimitive() || JDK.contains(type.getPackageName());
    }

    static boolean holds(JavaClass type) {
        return isJdk(type) || type.getPackageName().equals("org.jspecify.annotations");
    }
}
