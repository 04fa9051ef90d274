package dev.hexis.app.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What docs/wire-format.md lists.
 *
 * @param keys the keys
 * @param scripts the scripts
 */
record WireFormat(List<Key> keys, List<ScriptRow> scripts) {
    private static final Path PAGE = Path.of("..", "docs", "wire-format.md");
    private static final Pattern CELLS = Pattern.compile("\\s*\\|\\s*");

    /**
     * A key.
     *
     * @param form as it is written, with the users' parts as {@code <part>}
     * @param type as the server calls it
     */
    record Key(String form, String type) {
        boolean describes(String key, String type) {
            return this.type.equals(type) && regex().matcher(key).matches();
        }

        private Pattern regex() {
            String regex =
                    Stream.of(form.split("<[^>]+>", -1)).map(Pattern::quote).collect(Collectors.joining(".+"));
            return Pattern.compile(regex, Pattern.DOTALL);
        }
    }

    /**
     * A script.
     *
     * @param path of its file
     * @param keys how many it takes
     */
    record ScriptRow(String path, String keys) {}

    static WireFormat read() {
        List<List<String>> rows = rows();
        return new WireFormat(
                rows.stream()
                        .filter(row -> row.get(0).startsWith("`<prefix>:"))
                        .map(row -> new Key(code(row.get(0)), type(row.get(1))))
                        .toList(),
                rows.stream()
                        .filter(row -> row.get(0).endsWith(".lua`"))
                        .map(row -> new ScriptRow(code(row.get(0)), row.get(1)))
                        .toList());
    }

    private static List<List<String>> rows() {
        try {
            return Files.readString(PAGE)
                    .lines()
                    .filter(line -> line.startsWith("| `"))
                    .map(line -> List.of(CELLS.split(line.substring(2))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String code(String cell) {
        return cell.substring(1, cell.length() - 1);
    }

    /** The server's word for a type. */
    private static String type(String cell) {
        return cell.equals("sorted set") ? "zset" : cell;
    }
}
