package dev.hexis.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.hexis.conformance.architecture.Hexagon;
import java.util.stream.Stream;

/** Holds this house to its own rules, from the one class path that sees every module. */
@AnalyzeClasses(
        packages = "dev.hexis",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.DoNotIncludeTheKit.class})
final class ArchitectureTest {
    private static final Hexagon HEXIS = Hexagon.under("dev.hexis")
            .withDomain("dev.hexis.domain")
            .withPorts("dev.hexis.ports")
            .withOpenType("dev.hexis.ports.Ports")
            .withOpenType("dev.hexis.ports.Codec")
            .withWire("dev.hexis.lua")
            .withPatterns("dev.hexis.patterns")
            .withAdapter("dev.hexis.adapter.memory")
            .withAdapter("dev.hexis.adapter.jedis", "redis.clients..")
            .withAdapter("dev.hexis.adapter.lettuce", "io.lettuce..", "io.netty..")
            .withAdapter("dev.hexis.adapter.redisson", "org.redisson..")
            .withOther("dev.hexis.codec.jackson", "dev.hexis.ports", "tools.jackson..")
            .withOther("dev.hexis.embedded")
            .withApp("dev.hexis.app", "dagger..", "[javax|jakarta].inject..");

    @ArchTest
    static final ArchRule everyClassHasItsPlace = HEXIS.everyClassHasItsPlace();

    @ArchTest
    static final ArchRule layersAreKept = HEXIS.layersAreKept();

    @ArchTest
    static final ArchRule adaptersAreIndependent = HEXIS.adaptersAreIndependent();

    @ArchTest
    static final ArchRule adaptersShowOnlyTheirEntry = HEXIS.adaptersShowOnlyTheirEntry();

    @ArchTest
    static final ArchRule clientsStayInTheirAdapter = HEXIS.clientsStayInTheirAdapter();

    @ArchTest
    static final ArchRule injectionStaysInTheApp = HEXIS.injectionStaysInTheApp();

    @ArchTest
    static final ArchRule nothingUsesTheApp = HEXIS.nothingUsesTheApp();

    @ArchTest
    static final ArchRule portsSpeakOfTheDomainOnly = HEXIS.portsSpeakOfTheDomainOnly();

    @ArchTest
    static final ArchRule portsAreImplementedInPrivate = HEXIS.portsAreImplementedInPrivate();

    @ArchTest
    static final ArchRule domainAndPortsAreTimeless = HEXIS.domainAndPortsAreTimeless();

    @ArchTest
    static final ArchRule nothingIsSynchronized = HEXIS.nothingIsSynchronized();

    @ArchTest
    static final ArchRule packagesHaveNoCycles = HEXIS.packagesHaveNoCycles();

    @ArchTest
    static final ArchRule namesSaySomething = HEXIS.namesSaySomething();

    @ArchTest
    static void everyRuleIsHeldHere(JavaClasses ignored) {
        assertThat(ArchitectureTest.class.getDeclaredFields())
                .filteredOn(field -> field.isAnnotationPresent(ArchTest.class))
                .hasSameSizeAs(HEXIS.rules());
    }

    @ArchTest
    static void everyModuleIsSeen(JavaClasses classes) {
        assertThat(Stream.of(
                        "domain",
                        "ports",
                        "lua",
                        "patterns",
                        "adapter.memory",
                        "adapter.jedis",
                        "adapter.lettuce",
                        "adapter.redisson",
                        "codec.jackson",
                        "embedded",
                        "app"))
                .allSatisfy(module -> assertThat(classes).anyMatch(type -> isIn("dev.hexis." + module, type)));
        assertThat(classes).noneMatch(type -> isIn("dev.hexis.conformance", type));
        assertThat(classes).noneMatch(type -> type.getSimpleName().endsWith("Test"));
    }

    private static boolean isIn(String module, JavaClass type) {
        return (type.getPackageName() + '.').startsWith(module + '.')
                && !type.getSimpleName().equals("package-info");
    }

    /** The kit is test code that happens to be published: it has JUnit at hand and drives ports as a test does. */
    static final class DoNotIncludeTheKit implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/dev/hexis/conformance/");
        }
    }
}
