package dev.hexis.conformance.architecture;

import static dev.hexis.conformance.architecture.Planted.assertBreaksOnly;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.lang.reflect.Method;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every rule can be kept, and every rule can be broken. */
final class PlantedViolationsTest {
    private final Hexagon hexagon = Planted.hexagon();

    static Stream<ArchRule> rules() {
        return Planted.hexagon().rules().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aSoundHexagonKeepsEveryRule(ArchRule rule) {
        rule.check(Planted.SOUND);
    }

    @Test
    void allRulesCanBeHeldAsOne() {
        CompositeArchRule.of(hexagon.rules()).check(Planted.SOUND);
    }

    @Test
    void rulesAreAllThereAre() {
        long methods = Stream.of(Hexagon.class.getMethods())
                .map(Method::getReturnType)
                .filter(ArchRule.class::equals)
                .count();
        assertThat(hexagon.rules())
                .hasSize(Math.toIntExact(methods))
                .extracting(ArchRule::getDescription)
                .doesNotHaveDuplicates()
                .allSatisfy(description -> assertThat(description).contains("because"));
    }

    @Test
    void everyClassHasItsPlace() {
        assertBreaksOnly(hexagon.everyClassHasItsPlace(), "PlantedStray");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PlantedOtherInDomain",
                "PlantedLibraryInDomain",
                "PlantedWireInPorts",
                "PlantedPortInWire",
                "PlantedWireInPatterns",
                "PlantedAdapterInPatterns",
                "PlantedPatternInAdapter",
                "PlantedOtherInAdapter",
                "PlantedDomainInOther"
            })
    void layersAreKept(String planted) {
        assertBreaksOnly(hexagon.layersAreKept(), planted);
    }

    @Test
    void adaptersAreIndependent() {
        assertBreaksOnly(hexagon.adaptersAreIndependent(), "PlantedRedInBlue");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PlantedEntry", "PlantedOpenEntry"})
    void adaptersShowOnlyTheirEntry(String planted) {
        assertBreaksOnly(hexagon.adaptersShowOnlyTheirEntry(), planted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PlantedClientInApp", "PlantedClientInOtherAdapter", "PlantedClientCaughtInPorts"})
    void clientsStayInTheirAdapter(String planted) {
        assertBreaksOnly(hexagon.clientsStayInTheirAdapter(), planted);
    }

    @Test
    void injectionStaysInTheApp() {
        assertBreaksOnly(hexagon.injectionStaysInTheApp(), "PlantedInjectionInAdapter");
    }

    @Test
    void nothingUsesTheApp() {
        assertBreaksOnly(hexagon.nothingUsesTheApp(), "PlantedAppInPatterns");
    }

    @Test
    void portsSpeakOfTheDomainOnly() {
        assertThat(assertBreaksOnly(hexagon.portsSpeakOfTheDomainOnly(), "PlantedSignatures"))
                .as("the head, the constant and eight methods")
                .hasSize(10);
    }

    @Test
    void portsAreImplementedInPrivate() {
        assertThat(assertBreaksOnly(hexagon.portsAreImplementedInPrivate(), "PlantedPublicCounter"))
                .hasSize(1);
        assertThat(assertBreaksOnly(hexagon.portsAreImplementedInPrivate(), "PlantedOpenCounter"))
                .hasSize(2);
    }

    @Test
    void domainAndPortsAreTimeless() {
        assertThat(assertBreaksOnly(hexagon.domainAndPortsAreTimeless(), "PlantedClock"))
                .as("one for each line")
                .hasSize(21);
        assertThat(assertBreaksOnly(hexagon.domainAndPortsAreTimeless(), "PlantedSleep"))
                .as("one for each line")
                .hasSize(8);
    }

    @Test
    void nothingIsSynchronized() {
        assertThat(assertBreaksOnly(hexagon.nothingIsSynchronized(), "PlantedSynchronized"))
                .as("in patterns and adapter")
                .hasSize(2);
    }

    @Test
    void packagesHaveNoCycles() {
        assertBreaksOnly(hexagon.packagesHaveNoCycles(), "PlantedWayBack");
    }

    @Test
    void namesSaySomething() {
        assertThat(assertBreaksOnly(hexagon.namesSaySomething(), "PlantedNames"))
                .hasSize(8);
    }
}
