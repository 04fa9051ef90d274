package dev.hexis.conformance.architecture;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How code is written inside the parts. */
record CodeRules(Parts parts) {
    private static final Predicate<String> READS_THE_CLOCK_OR_SLEEPS =
            Pattern.compile("""
                    java\\.lang\\.System\\.(currentTimeMillis|nanoTime)\\(.*
                    |java\\.lang\\.Thread\\.sleep\\(.*
                    |java\\.util\\.concurrent\\.TimeUnit\\.(sleep|timedJoin|timedWait)\\(.*
                    |java\\.util\\.concurrent\\.locks\\.LockSupport\\.park\\w*\\(.*
                    |java\\.time\\.(\\w+\\.)+now\\((java\\.time\\.ZoneId)?\\)
                    |java\\.time\\.Clock\\.(system|tick\\w)\\w*\\(.*
                    |java\\.time\\.InstantSource\\.system\\(.*
                    |java\\.util\\.Date\\.<init>\\(\\)
                    |java\\.util\\.Calendar\\.getInstance\\(.*
                    """, Pattern.COMMENTS).asMatchPredicate();

    private static final Predicate<String> SAYS_NOTHING = Pattern.compile(
                    "(Abstract|Base)(\\p{Lu}.*)?|.*(Impl|Util|Helper|Manager)s?")
            .asMatchPredicate();

    ArchRule time() {
        return Rule.of(
                "neither read a clock nor sleep where they are of the domain or the ports",
                "time is given, as a value or a java.time.InstantSource that a test can move, and waiting is for those"
                        + " above the ports",
                parts.inhabited(Role.DOMAIN, Role.PORTS),
                type -> parts.isIn(type, Role.DOMAIN, Role.PORTS)
                        ? type.getCodeUnitAccessesFromSelf().stream()
                                .filter(access -> READS_THE_CLOCK_OR_SLEEPS.test(
                                        access.getTarget().getFullName()))
                                .map(JavaAccess::getDescription)
                        : Stream.empty());
    }

    ArchRule locking() {
        return Rule.of(
                "have no synchronized methods where they are of adapters or patterns",
                "a virtual thread that waits for I/O in one holds on to its carrier thread",
                parts.inhabited(),
                type -> parts.isIn(type, Role.ADAPTER, Role.PATTERNS)
                        ? type.getMethods().stream()
                                .filter(method -> method.getModifiers().contains(JavaModifier.SYNCHRONIZED))
                                .map(JavaMethod::getDescription)
                        : Stream.empty());
    }

    ArchRule names() {
        return Rule.of(
                "not be named Abstract*, Base*, *Impl, *Util, *Helper or *Manager",
                "such a name says how a class came about or that nobody knows what it is, and not what it is",
                parts.inhabited(),
                type -> SAYS_NOTHING.test(type.getSimpleName()) && !isGenerated(type)
                        ? Stream.of(type.getDescription() + " needs a name that says what it is")
                        : Stream.empty());
    }

    /** As coverage tools know it: an annotation with such a name, on the class or around it. */
    private static boolean isGenerated(JavaClass type) {
        return Stream.iterate(Optional.of(type), Optional::isPresent, t -> t.flatMap(JavaClass::getEnclosingClass))
                .flatMap(Optional::stream)
                .flatMap(around -> around.getAnnotations().stream())
                .anyMatch(annotation -> annotation.getRawType().getSimpleName().contains("Generated"));
    }
}
