package dev.hexis.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every Java snippet of the documentation compiles as it stands; statements alone are put into a method. */
final class SnippetsTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern SNIPPET = Pattern.compile("^```java\n(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern TYPE =
            Pattern.compile("^(?:final |@Module\n)?(?:class|interface|record) (\\w+)", Pattern.MULTILINE);

    @TempDir
    Path folder;

    record Snippet(String origin, String source) {
        @Override
        public String toString() {
            return origin;
        }
    }

    static List<Snippet> snippets() throws IOException {
        List<Snippet> snippets = new ArrayList<>();
        try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
            List<Path> pages = Stream.concat(Stream.of(ROOT.resolve("README.md")), docs)
                    .filter(path -> path.toString().endsWith(".md"))
                    .toList();
            for (Path page : pages) {
                Matcher snippet = SNIPPET.matcher(Files.readString(page));
                for (int n = 1; snippet.find(); n++) {
                    snippets.add(new Snippet(page.getFileName() + " #" + n, snippet.group(1)));
                }
            }
        }
        return snippets;
    }

    @ParameterizedTest
    @MethodSource("snippets")
    void compiles(Snippet snippet) throws IOException {
        Matcher type = TYPE.matcher(snippet.source());
        boolean complete = type.find();
        Path file = folder.resolve((complete ? type.group(1) : "Snippet") + ".java");
        Files.writeString(file, complete ? snippet.source() : inMethod(snippet.source()));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter problems = new StringWriter();

        boolean compiled = compiler.getTask(
                        problems,
                        null,
                        null,
                        List.of("-proc:none", "-d", folder.toString(), "-cp", System.getProperty("java.class.path")),
                        null,
                        compiler.getStandardFileManager(null, null, null).getJavaFileObjects(file))
                .call();

        assertThat(compiled).as(problems.toString()).isTrue();
    }

    @Test
    void theReadmeIsShort() throws IOException {
        assertThat(Files.readAllLines(ROOT.resolve("README.md"))).hasSizeLessThan(200);
    }

    private static String inMethod(String statements) {
        String imports = lines(statements, true);
        return imports + "\nfinal class Snippet {\n void run() throws Exception {\n" + lines(statements, false)
                + "\n}\n}\n";
    }

    private static String lines(String source, boolean imports) {
        return source.lines()
                .filter(line -> line.startsWith("import ") == imports)
                .collect(Collectors.joining("\n"));
    }
}
