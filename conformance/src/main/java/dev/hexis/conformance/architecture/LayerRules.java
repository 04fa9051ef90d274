package dev.hexis.conformance.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Who may know whom. Each offence has one rule: what another rule here forbids, {@link #layers} lets pass. */
record LayerRules(Parts parts) {
    ArchRule places() {
        return Rule.of(
                "have a place in a named part of " + parts.root(),
                "no rule watches over a class that belongs nowhere",
                parts.inhabited(),
                type -> Part.isWithin(type.getPackageName(), parts.root())
                                && parts.around(type).isEmpty()
                        ? Stream.of(type.getDescription() + " is in no named part")
                        : Stream.empty());
    }

    ArchRule layers() {
        return Rule.of(
                "use only what their part of the hexagon may use",
                "the domain stands on the JDK alone, ports and wire on the domain, patterns on the ports, adapters on"
                        + " ports, wire and their client; so any part can be read, tested and replaced without those"
                        + " outside of it",
                parts.inhabited(),
                type -> parts.around(type).stream()
                        .filter(part -> part.role() != Role.APP)
                        .flatMap(part -> violations(type, use -> !mayUse(part, use.target()))
                                .map(description -> "the " + part + " may not: " + description)));
    }

    ArchRule independentAdapters() {
        return Rule.of(
                "not use another adapter where they are of one",
                "an adapter can be left out, added or replaced only if no other one needs it",
                parts.inhabited(Role.ADAPTER),
                type -> parts.isIn(type, Role.ADAPTER)
                        ? violations(type, use -> isOfAnotherAdapter(type, use.target()))
                        : Stream.empty());
    }

    ArchRule unseenApp() {
        parts.of(Role.APP);
        return Rule.of(
                "not use the app where they are not of it",
                "the composition root knows everybody, so whoever knows it knows everybody too",
                parts.inhabited(),
                type -> parts.isIn(type, Role.APP)
                        ? Stream.empty()
                        : violations(type, use -> parts.isIn(use.target(), Role.APP)));
    }

    private boolean isOfAnotherAdapter(JavaClass type, JavaClass target) {
        return parts.isIn(target, Role.ADAPTER) && !parts.around(target).equals(parts.around(type));
    }

    private boolean mayUse(Part part, JavaClass target) {
        return Foundation.holds(target)
                || part.contains(target)
                || part.names(target)
                || parts.libraries().stream().anyMatch(library -> Use.isIn(library, target))
                || parts.around(target)
                        .map(other -> part.role().mayKnow(other.role()) || isLeftToOtherRules(part, other))
                        .orElseGet(() -> belongsToClientOrApp(target));
    }

    private static boolean isLeftToOtherRules(Part part, Part other) {
        return other.role() == Role.APP || (part.role() == Role.ADAPTER && other.role() == Role.ADAPTER);
    }

    private boolean belongsToClientOrApp(JavaClass target) {
        return parts.all().stream()
                .filter(part -> part.role() == Role.ADAPTER || part.role() == Role.APP)
                .anyMatch(part -> part.names(target));
    }

    private static Stream<String> violations(JavaClass type, Predicate<Use> forbidden) {
        return Use.by(type).filter(forbidden).map(Use::description);
    }
}
