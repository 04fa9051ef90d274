package dev.hexis.app.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lines of docs/*.md that somebody is to type who has redis-cli, and what it prints. */
final class RedisCliExamples {
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final Path DOCS = ROOT.resolve("docs");
    private static final Pattern BLOCK = Pattern.compile("^```\\w*\n(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE);
    private static final String CALL = "redis-cli ";

    private RedisCliExamples() {}

    /**
     * One call.
     *
     * @param command the line, after those before it that set variables
     * @param shown what the page shows that it prints; three dots stand for anything
     */
    record Example(String command, List<String> shown) {
        Pattern replies() {
            return Pattern.compile(shown.stream()
                    .map(line -> Stream.of(line.split("\\.\\.\\.", -1))
                                    .map(Pattern::quote)
                                    .collect(Collectors.joining(".+"))
                            + "\n")
                    .collect(Collectors.joining()));
        }

        boolean isEndless() {
            return command.contains("subscribe ");
        }

        int lines() {
            return shown.size();
        }
    }

    /** The names of the pages that have examples. */
    static List<String> pages() throws IOException {
        try (Stream<Path> docs = Files.list(DOCS)) {
            return docs.filter(path -> path.toString().endsWith(".md"))
                    .map(path -> path.getFileName().toString())
                    .filter(page -> !of(page).isEmpty())
                    .toList();
        }
    }

    /** The examples of a page in their order. */
    static List<Example> of(String page) {
        try {
            List<Example> examples = new ArrayList<>();
            Matcher block = BLOCK.matcher(Files.readString(DOCS.resolve(page)));
            while (block.find()) {
                examples.addAll(ofBlock(block.group(1).replaceAll("\\\\\n\\s*", "")));
            }
            return examples;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Example> ofBlock(String block) {
        List<Example> examples = new ArrayList<>();
        StringBuilder variables = new StringBuilder();
        List<String> shown = new ArrayList<>();
        for (String line : block.split("\n", -1)) {
            String text = line.replaceAll("\\s+# .*", "");
            if (text.startsWith(CALL) || text.startsWith("$ " + CALL)) {
                shown = new ArrayList<>();
                examples.add(new Example(variables + text.replaceFirst("^\\$ ", ""), shown));
            } else if (text.startsWith("$ ")) {
                variables.append(text.substring(2)).append('\n');
                shown = new ArrayList<>();
            } else if (!text.isBlank()) {
                shown.add(text);
            }
        }
        return examples;
    }
}
