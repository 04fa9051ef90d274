package dev.hexis.conformance.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

/** Packages below a root as slices, each without those below it. */
record CycleRule(String root) implements SliceAssignment {
    ArchRule rule() {
        return slices().assignedFrom(this)
                .should()
                .beFreeOfCycles()
                .because("packages in a cycle can only be understood, changed and moved all together")
                .allowEmptyShould(false);
    }

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
        return Part.isWithin(type.getPackageName(), root)
                ? SliceIdentifier.of(type.getPackageName())
                : SliceIdentifier.ignore();
    }

    @Override
    public String getDescription() {
        return "the packages of " + root;
    }
}
