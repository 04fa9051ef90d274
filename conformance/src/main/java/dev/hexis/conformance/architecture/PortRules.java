package dev.hexis.conformance.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What ports say, and who implements them.
 *
 * @param openTypes interfaces among the ports that public classes may implement
 */
record PortRules(Parts parts, Set<String> openTypes) {
    ArchRule signatures() {
        return Rule.of(
                "speak only of the JDK, the domain and the ports where they are public interfaces of the ports",
                "what a port mentions, all its users and all its adapters have to know",
                parts.inhabited(Role.DOMAIN, Role.PORTS),
                type -> isPublicInterface(type) ? Signature.of(type).flatMap(this::foreign) : Stream.empty());
    }

    ArchRule implementations() {
        List<Expectation> expectations = new ArrayList<>(parts.inhabited(Role.PORTS));
        expectations.add(new Expectation("no class implements a port", this::isImplementation));
        return Rule.of(
                "be package-private and final where they implement a port",
                "a port is what users name; an implementation that they can name or extend is a second one",
                expectations,
                type -> isImplementation(type) && !isPrivateAndFinal(type)
                        ? Stream.of(type.getDescription() + " implements a port, so it must be package-private and"
                                + " final")
                        : Stream.empty());
    }

    ArchRule entries() {
        return Rule.of(
                "be hidden in their adapter, but for its final entry type and records of settings",
                "whatever else an adapter shows will be used past the ports",
                parts.inhabited(Role.ADAPTER),
                type -> isExported(type) && !isEntry(type)
                        ? Stream.of(type.getDescription() + " is public, and is neither a record nor a final"
                                + " implementation of " + openTypes)
                        : Stream.empty());
    }

    private Stream<String> foreign(Signature signature) {
        return signature.types().stream()
                .map(JavaClass::getBaseComponentType)
                .filter(type -> !Foundation.isJdk(type) && !parts.isIn(type, Role.DOMAIN, Role.PORTS))
                .map(type -> signature.of() + " mentions <" + type.getName() + ">");
    }

    private boolean isPublicInterface(JavaClass type) {
        return type.isInterface() && type.getModifiers().contains(JavaModifier.PUBLIC) && parts.isIn(type, Role.PORTS);
    }

    /** What is nested in a port is a part of its conversation, such as a listener, and no port. */
    private boolean isPort(JavaClass type) {
        return isPublicInterface(type) && type.isTopLevelClass() && !openTypes.contains(type.getName());
    }

    /** An anonymous class is as hidden and final as can be; a lambda is no class. */
    private boolean isImplementation(JavaClass type) {
        return !type.isInterface()
                && !type.isAnonymousClass()
                && !parts.isIn(type, Role.PORTS)
                && type.getAllRawInterfaces().stream().anyMatch(this::isPort);
    }

    private static boolean isPrivateAndFinal(JavaClass type) {
        Set<JavaModifier> modifiers = type.getModifiers();
        return modifiers.contains(JavaModifier.FINAL)
                && !modifiers.contains(JavaModifier.PUBLIC)
                && !modifiers.contains(JavaModifier.PROTECTED);
    }

    private boolean isExported(JavaClass type) {
        return parts.isIn(type, Role.ADAPTER)
                && type.isTopLevelClass()
                && type.getModifiers().contains(JavaModifier.PUBLIC);
    }

    private boolean isEntry(JavaClass type) {
        return type.isRecord()
                || (type.getModifiers().contains(JavaModifier.FINAL)
                        && type.getAllRawInterfaces().stream()
                                .anyMatch(implemented -> openTypes.contains(implemented.getName())));
    }
}
