package dev.hexis.conformance.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a declaration mentions before its body, generics and throws clause included.
 *
 * @param of whose signature it is
 * @param types all types in it
 */
record Signature(String of, Set<JavaClass> types) {
    /** The heads of a type and of what it declares, but for what is private. */
    static Stream<Signature> of(JavaClass type) {
        Stream<JavaMember> members = type.getMembers().stream()
                .filter(member -> !member.getModifiers().contains(JavaModifier.PRIVATE));
        return Stream.concat(Stream.of(ofHead(type)), members.map(Signature::ofMember));
    }

    private static Signature ofHead(JavaClass type) {
        Stream<JavaType> mentioned = Stream.concat(type.getTypeParameters().stream(), type.getInterfaces().stream());
        return new Signature(
                type.getDescription(),
                mentioned.flatMap(t -> t.getAllInvolvedRawTypes().stream()).collect(Collectors.toSet()));
    }

    private static Signature ofMember(JavaMember member) {
        Set<JavaClass> types = new HashSet<>(member.getAllInvolvedRawTypes());
        if (member instanceof JavaMethod method) {
            types.addAll(method.getExceptionTypes());
        }
        return new Signature(member.getDescription(), types);
    }
}
