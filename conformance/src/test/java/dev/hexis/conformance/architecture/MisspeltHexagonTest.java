package dev.hexis.conformance.architecture;

import static dev.hexis.conformance.architecture.Planted.ROOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A hexagon whose names are wrong breaks the rules that use them, instead of keeping them for want of classes. */
final class MisspeltHexagonTest {
    private static final String LIBRARY = "dev.hexis.conformance.architecture.planted.library.red..";

    @Test
    void partsWithoutClassesBreakTheRulesAboutThem() {
        Hexagon misspelt = Hexagon.under(ROOT)
                .withDomain(ROOT + ".domian")
                .withPorts(ROOT + ".prots")
                .withAdapter(ROOT + ".adapter.rde", LIBRARY)
                .withApp(ROOT + ".ap", LIBRARY);
        List<ArchRule> others = List.of(misspelt.packagesHaveNoCycles());

        assertThat(misspelt.rules())
                .filteredOn(rule -> others.stream()
                        .noneMatch(other -> other.getDescription().equals(rule.getDescription())))
                .hasSize(12)
                .allSatisfy(rule -> assertThat(report(rule)).contains("holds no classes"));
    }

    @Test
    void onePartWithoutClassesIsEnough() {
        Hexagon misspelt = Planted.hexagon().withAdapter(ROOT + ".adapter.gren");

        assertThat(List.of(
                        misspelt.everyClassHasItsPlace(),
                        misspelt.layersAreKept(),
                        misspelt.adaptersAreIndependent(),
                        misspelt.adaptersShowOnlyTheirEntry(),
                        misspelt.clientsStayInTheirAdapter(),
                        misspelt.nothingIsSynchronized()))
                .allSatisfy(rule ->
                        assertThat(report(rule)).contains("adapter " + ROOT + ".adapter.gren holds no classes"));
    }

    @Test
    void packageInfoAloneIsNoClass() {
        assertThat(new ClassFileImporter().importPackages(ROOT + ".hollow")).hasSize(1);
        assertThat(report(Planted.hexagon().withOther(ROOT + ".hollow").layersAreKept()))
                .contains("other " + ROOT + ".hollow holds no classes");
    }

    @Test
    void librariesThatNobodyUsesBreakTheirRule() {
        Hexagon hexagon = Hexagon.under(ROOT)
                .withAdapter(ROOT + ".adapter.red", "redis.cleints..")
                .withApp(ROOT + ".app", "daggre..");

        assertThat(report(hexagon.clientsStayInTheirAdapter())).contains("names redis.cleints.. and does not use it");
        assertThat(report(hexagon.injectionStaysInTheApp())).contains("names daggre.. and does not use it");
    }

    @Test
    void aMisspeltOpenTypeIsAPortLikeAnyOther() {
        Hexagon hexagon = Hexagon.under(ROOT).withPorts(ROOT + ".ports").withOpenType(ROOT + ".ports.Conters");

        assertThat(report(hexagon.portsAreImplementedInPrivate())).contains("RedCounters", "BlueCounters");
    }

    @Test
    void aMisspeltRootLeavesNothingToCheck() {
        assertThat(report(Hexagon.under("com.acme").packagesHaveNoCycles())).contains("failed to check any classes");
    }

    @Test
    void nothingImportedIsNothingKept() {
        JavaClasses none = new ClassFileImporter().importPackages("no.such.name");

        assertThat(Planted.hexagon().rules())
                .allSatisfy(rule -> assertThat(report(rule, none)).contains("failed to check any classes"));
    }

    @Test
    void partsMustBeBelowTheRootAndApart() {
        Hexagon hexagon = Planted.hexagon();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> hexagon.withOther("com.acme"))
                .withMessageContaining("must be within " + ROOT);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> hexagon.withOther(ROOT + ".domain.inner"))
                .withMessageContaining("must not contain each other");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> hexagon.withOther(ROOT + ".any.."))
                .withMessageContaining("must be a plain name");
    }

    @Test
    void rulesAboutWhatIsNotNamedAreRefused() {
        Hexagon hexagon = Hexagon.under(ROOT).withAdapter(ROOT + ".adapter.red");

        assertThatIllegalStateException()
                .isThrownBy(hexagon::domainAndPortsAreTimeless)
                .withMessageContaining("names no DOMAIN");
        assertThatIllegalStateException().isThrownBy(hexagon::nothingUsesTheApp).withMessageContaining("names no APP");
        assertThatIllegalStateException()
                .isThrownBy(hexagon::clientsStayInTheirAdapter)
                .withMessageContaining("name no library");
    }

    private static String report(ArchRule rule) {
        return report(rule, Planted.SOUND);
    }

    private static String report(ArchRule rule, JavaClasses classes) {
        return String.valueOf(catchThrowableOfType(AssertionError.class, () -> rule.check(classes)));
    }
}
