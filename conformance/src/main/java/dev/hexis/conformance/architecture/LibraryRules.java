package dev.hexis.conformance.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/** Libraries that stay with those who name them. A library that nobody uses breaks the rule: it may be misspelt. */
record LibraryRules(Parts parts) {
    ArchRule clients() {
        return keep(
                Role.ADAPTER,
                "use a client's library only in the adapter that names it",
                "a client whose types are seen elsewhere can no longer be changed by changing one adapter");
    }

    ArchRule injection() {
        return keep(
                Role.APP,
                "use the app's injection only in the app",
                "the composition root alone says how things are put together; all else takes what it needs in its"
                        + " constructor");
    }

    private ArchRule keep(Role role, String demand, String reason) {
        List<Part> owners = parts.of(role);
        List<Expectation> expectations = Stream.concat(
                        parts.inhabited(role).stream(),
                        owners.stream()
                                .flatMap(owner -> owner.libraries().stream().map(owner::uses)))
                .toList();
        List<String> libraries = owners.stream()
                .flatMap(owner -> owner.libraries().stream())
                .distinct()
                .toList();
        if (libraries.isEmpty()) {
            throw new IllegalStateException(owners + " name no library, so there is none to keep");
        }
        return Rule.of(
                demand,
                reason,
                expectations,
                type -> libraries.stream()
                        .filter(library -> owners.stream()
                                .noneMatch(owner -> owner.contains(type)
                                        && owner.libraries().contains(library)))
                        .flatMap(library -> uses(type, library)));
    }

    private static Stream<String> uses(JavaClass type, String library) {
        return Use.by(type).filter(use -> use.isOf(library)).map(Use::description);
    }
}
