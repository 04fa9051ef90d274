package dev.hexis.conformance.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** A small hexagon that keeps all rules, and classes named {@code Planted*} in it that each break one. */
final class Planted {
    static final String ROOT = "dev.hexis.conformance.architecture.planted.hexagon";
    private static final String LIBRARY = "dev.hexis.conformance.architecture.planted.library";

    private static final JavaClasses ALL = new ClassFileImporter().importPackages(ROOT);

    static final JavaClasses SOUND = with("none");

    private Planted() {}

    static Hexagon hexagon() {
        return Hexagon.under(ROOT)
                .withDomain(ROOT + ".domain")
                .withPorts(ROOT + ".ports", LIBRARY + ".text..")
                .withOpenType(ROOT + ".ports.Counters")
                .withWire(ROOT + ".wire")
                .withPatterns(ROOT + ".patterns", LIBRARY + ".cache..")
                .withAdapter(ROOT + ".adapter.red", LIBRARY + ".red..")
                .withAdapter(ROOT + ".adapter.blue", LIBRARY + ".blue..")
                .withOther(ROOT + ".tool")
                .withApp(ROOT + ".app", LIBRARY + ".[inject|injection]..")
                .withLibrary(LIBRARY + ".log..");
    }

    /** The hexagon with what is planted under a simple name. */
    static JavaClasses with(String planted) {
        return ALL.that(DescribedPredicate.describe("sound or " + planted, type -> {
            String name = outermost(type).getSimpleName();
            return !name.startsWith("Planted") || name.equals(planted);
        }));
    }

    /** Asserts that this rule and no other is broken by what is planted, and by nothing else. */
    static List<String> assertBreaksOnly(ArchRule rule, String planted) {
        JavaClasses classes = with(planted);
        List<ArchRule> broken = hexagon().rules().stream()
                .filter(each -> each.evaluate(classes).hasViolation())
                .toList();
        assertThat(broken).extracting(ArchRule::getDescription).containsExactly(rule.getDescription());
        List<String> details = rule.evaluate(classes).getFailureReport().getDetails();
        assertThat(details).isNotEmpty().allSatisfy(line -> assertThat(line).contains("." + planted));
        return details;
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(Planted::outermost).orElse(type);
    }
}
