package dev.hexis.conformance.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Rules that break not only by a violation but also if what they speak of is not there. */
final class Rule extends ArchCondition<JavaClass> {
    private final List<Expectation> expectations;
    private final Function<JavaClass, Stream<String>> violations;
    private final Set<Expectation> unmet = new HashSet<>();

    private Rule(String demand, List<Expectation> expectations, Function<JavaClass, Stream<String>> violations) {
        super(demand);
        this.expectations = expectations;
        this.violations = violations;
    }

    static ArchRule of(
            String demand,
            String reason,
            List<Expectation> expectations,
            Function<JavaClass, Stream<String>> violations) {
        return classes()
                .should(new Rule(demand, expectations, violations))
                .because(reason)
                .allowEmptyShould(false);
    }

    @Override
    public void init(Collection<JavaClass> all) {
        unmet.clear();
        unmet.addAll(expectations);
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (!type.getSimpleName().equals("package-info")) {
            unmet.removeIf(expectation -> expectation.by().test(type));
            violations.apply(type).forEach(message -> events.add(SimpleConditionEvent.violated(type, message)));
        }
    }

    @Override
    public void finish(ConditionEvents events) {
        unmet.forEach(expectation -> events.add(SimpleConditionEvent.violated(expectation, expectation.unmet())));
    }
}
