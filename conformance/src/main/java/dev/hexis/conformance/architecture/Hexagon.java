package dev.hexis.conformance.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A hexagon: the packages of its parts, and the ArchUnit rules that hold it together. All packages are meant with all
 * below them; an adapter is one package.
 *
 * <pre>{@code
 * @AnalyzeClasses(packages = "com.acme", importOptions = ImportOption.DoNotIncludeTests.class)
 * class ArchitectureTest {
 *     static final Hexagon ACME = Hexagon.under("com.acme")
 *             .withDomain("com.acme.domain")
 *             .withPorts("com.acme.ports")
 *             .withOpenType("com.acme.ports.Ports")
 *             .withAdapter("com.acme.adapter.memory")
 *             .withAdapter("com.acme.adapter.jedis", "redis.clients..")
 *             .withApp("com.acme.app", "dagger..", "[javax|jakarta].inject..");
 *
 *     @ArchTest static final ArchRule layers = ACME.layersAreKept();
 *     @ArchTest static final ArchRule adapters = ACME.adaptersAreIndependent();
 *     // ... or all in one: CompositeArchRule.of(ACME.rules())
 * }
 * }</pre>
 *
 * <p>A part may use the JDK, the annotations of JSpecify, what its role lets it know, and the libraries named with it,
 * as packages the way ArchUnit writes them. Each offence breaks one rule, so the rules hold only together. A rule
 * breaks, too, if a part it speaks of holds no classes or if a library that it keeps in its place is not used there: a
 * misspelt name is no way to pass. Let ArchUnit import main classes only, and all of them.
 */
public final class Hexagon {
    private final Parts parts;
    private final Set<String> openTypes;

    private Hexagon(Parts parts, Set<String> openTypes) {
        this.parts = parts;
        this.openTypes = openTypes;
    }

    /** A hexagon with no parts yet, all of which will be below this package. */
    public static Hexagon under(String root) {
        return new Hexagon(new Parts(root, List.of(), List.of()), Set.of());
    }

    /** Values and pure rules. They know only themselves. */
    public Hexagon withDomain(String packageName, String... libraries) {
        return with(Role.DOMAIN, packageName, libraries);
    }

    /** The interfaces to the outside. They know the domain. A public top-level interface here is a port. */
    public Hexagon withPorts(String packageName, String... libraries) {
        return with(Role.PORTS, packageName, libraries);
    }

    /** An interface of the ports that is no port, so that public classes may implement it: a bundle, a codec. */
    public Hexagon withOpenType(String className) {
        Set<String> more = new TreeSet<>(openTypes);
        more.add(className);
        return new Hexagon(parts, Collections.unmodifiableSet(more));
    }

    /** What adapters share: what is stored, and how. It knows the domain. A hexagon may do without. */
    public Hexagon withWire(String packageName, String... libraries) {
        return with(Role.WIRE, packageName, libraries);
    }

    /** Compositions of ports. They know ports and domain. A hexagon may do without. */
    public Hexagon withPatterns(String packageName, String... libraries) {
        return with(Role.PATTERNS, packageName, libraries);
    }

    /** One adapter. It knows ports, domain and wire, and keeps the libraries of its client to itself. */
    public Hexagon withAdapter(String packageName, String... client) {
        return with(Role.ADAPTER, packageName, client);
    }

    /** A part beside the others. It knows what is named with it and is known by the app. A hexagon may do without. */
    public Hexagon withOther(String packageName, String... libraries) {
        return with(Role.OTHER, packageName, libraries);
    }

    /** The composition root. It knows everybody, is known by nobody, and keeps the libraries of injection to itself. */
    public Hexagon withApp(String packageName, String... injection) {
        return with(Role.APP, packageName, injection);
    }

    /** A library that every part may use besides the annotations of JSpecify: a logging facade, say. */
    public Hexagon withLibrary(String packages) {
        return new Hexagon(parts.withLibrary(packages), openTypes);
    }

    /** All rules below, in their order. */
    public List<ArchRule> rules() {
        return List.of(
                everyClassHasItsPlace(),
                layersAreKept(),
                adaptersAreIndependent(),
                adaptersShowOnlyTheirEntry(),
                clientsStayInTheirAdapter(),
                injectionStaysInTheApp(),
                nothingUsesTheApp(),
                portsSpeakOfTheDomainOnly(),
                portsAreImplementedInPrivate(),
                domainAndPortsAreTimeless(),
                nothingIsSynchronized(),
                packagesHaveNoCycles(),
                namesSaySomething());
    }

    /** Every class below the root belongs to a part, and every part holds classes. */
    public ArchRule everyClassHasItsPlace() {
        return new LayerRules(parts).places();
    }

    /** A part other than the app uses nothing but the JDK, JSpecify, its own libraries and what its role may know. */
    public ArchRule layersAreKept() {
        return new LayerRules(parts).layers();
    }

    /** No adapter uses another. */
    public ArchRule adaptersAreIndependent() {
        return new LayerRules(parts).independentAdapters();
    }

    /** An adapter's public types are its final entry, which implements an open type, and records of settings. */
    public ArchRule adaptersShowOnlyTheirEntry() {
        return new PortRules(parts, openTypes).entries();
    }

    /** A client's library is used only in adapters that name it. */
    public ArchRule clientsStayInTheirAdapter() {
        return new LibraryRules(parts).clients();
    }

    /** The app's injection is used only in the app. */
    public ArchRule injectionStaysInTheApp() {
        return new LibraryRules(parts).injection();
    }

    /** Nothing but the app uses the app. */
    public ArchRule nothingUsesTheApp() {
        return new LayerRules(parts).unseenApp();
    }

    /** Public interfaces of the ports mention only JDK, domain and ports, generics and throws clauses included. */
    public ArchRule portsSpeakOfTheDomainOnly() {
        return new PortRules(parts, openTypes).signatures();
    }

    /** Classes that implement a port are package-private and final; open types are no ports. */
    public ArchRule portsAreImplementedInPrivate() {
        return new PortRules(parts, openTypes).implementations();
    }

    /** Domain and ports neither read a clock nor sleep. */
    public ArchRule domainAndPortsAreTimeless() {
        return new CodeRules(parts).time();
    }

    /** No method of adapters and patterns is synchronized; of synchronized blocks ArchUnit knows nothing. */
    public ArchRule nothingIsSynchronized() {
        return new CodeRules(parts).locking();
    }

    /** Packages below the root are free of cycles. */
    public ArchRule packagesHaveNoCycles() {
        return new CycleRule(parts.root()).rule();
    }

    /** No class is named {@code Abstract*}, {@code Base*}, {@code *Impl}, {@code *Util}, {@code *Helper} or so. */
    public ArchRule namesSaySomething() {
        return new CodeRules(parts).names();
    }

    private Hexagon with(Role role, String packageName, String... libraries) {
        return new Hexagon(parts.with(new Part(role, packageName, List.of(libraries))), openTypes);
    }
}
