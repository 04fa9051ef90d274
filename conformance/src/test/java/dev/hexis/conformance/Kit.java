package dev.hexis.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** The kit, run on ports that it must refuse. */
public final class Kit {
    private static final String TIMEOUT = "junit.jupiter.execution.timeout.";

    private Kit() {}

    /** Asserts that all cases of some contracts are green. */
    public static void passes(Class<?> contracts) {
        assertThat(red(kit(), List.of(DiscoverySelectors.selectClass(contracts))))
                .isEmpty();
    }

    /** Asserts that each of these cases turns red. */
    public static void refuses(Class<?> contracts, String... cases) {
        refuses(kit(), contracts, cases);
    }

    /**
     * Asserts that each of these cases turns red; one that waits for what will not come does so when a time is over.
     */
    public static void refusesWithin(Duration limit, Class<?> contracts, String... cases) {
        EngineTestKit.Builder kit = kit().configurationParameter(
                        TIMEOUT + "testable.method.default", limit.toMillis() + " ms")
                .configurationParameter(TIMEOUT + "thread.mode.default", "SEPARATE_THREAD");
        refuses(kit, contracts, cases);
    }

    private static void refuses(EngineTestKit.Builder kit, Class<?> contracts, String... cases) {
        Set<String> names = Set.of(cases);
        List<DiscoverySelector> selected = Arrays.stream(contracts.getMethods())
                .filter(method -> names.contains(method.getName()))
                .<DiscoverySelector>map(method -> DiscoverySelectors.selectMethod(contracts, method))
                .toList();
        assertThat(red(kit, selected)).as("red cases of %s", contracts).isEqualTo(names);
    }

    private static EngineTestKit.Builder kit() {
        return EngineTestKit.engine("junit-jupiter");
    }

    private static Set<String> red(EngineTestKit.Builder kit, List<? extends DiscoverySelector> selected) {
        return kit.selectors(selected.toArray(DiscoverySelector[]::new))
                .execute()
                .testEvents()
                .failed()
                .map(Event::getTestDescriptor)
                .map(Kit::name)
                .collect(Collectors.toSet());
    }

    /** The name of the method, of which a case may be one of several runs. */
    private static String name(TestDescriptor run) {
        String name = run.getParent()
                .filter(parent -> parent.getDisplayName().contains("("))
                .orElse(run)
                .getDisplayName();
        return name.substring(0, name.indexOf('('));
    }
}
