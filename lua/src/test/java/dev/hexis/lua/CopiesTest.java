package dev.hexis.lua;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A script cannot include another, so what several have in common is written in each; here it stays the same. */
final class CopiesTest {

    /**
     * What is repeated.
     *
     * @param name what it is
     * @param text where it stands in a script
     * @param copies in how many scripts
     */
    record Repeated(String name, Pattern text, int copies) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Repeated> repeated() {
        return List.of(
                new Repeated("whether an entry of the cache is good", between("local function good\\(", "\nend"), 2),
                new Repeated("what a whole record of a session is", line("local created, .* = record:match\\(.*"), 3),
                new Repeated(
                        "which receipts are valid", between("-- Whether a consumer holds", "local failed.*?\\nend"), 2),
                new Repeated(
                        "how long the keys of a principal last", between("local isUnlisted", "\\n *end\\n *end"), 3),
                new Repeated(
                        "what is done with a session that has ended",
                        between(" -- it ended, or its data was evicted", "KEYS\\[4\\]\\)"),
                        3));
    }

    @ParameterizedTest
    @MethodSource("repeated")
    void allCopiesAreTheSame(Repeated repeated) {
        List<String> copies = Stream.of(Script.values())
                .flatMap(script -> repeated.text().matcher(script.source()).results())
                .map(MatchResult::group)
                .toList();
        Set<String> different =
                copies.stream().map(copy -> copy.replaceAll("\\s+", " ")).collect(Collectors.toSet());

        assertThat(different).as("copies that differ").hasSize(1);
        assertThat(copies).hasSize(repeated.copies());
    }

    private static Pattern between(String start, String end) {
        return Pattern.compile(start + ".*?" + end, Pattern.DOTALL);
    }

    private static Pattern line(String regex) {
        return Pattern.compile("^" + regex + "$", Pattern.MULTILINE);
    }
}
