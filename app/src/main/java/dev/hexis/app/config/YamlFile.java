package dev.hexis.app.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The configuration file: lines of {@code key: value}. Read token by token, so that every value keeps its spelling and
 * its line; the parser's own messages quote the file and so are not passed on.
 */
final class YamlFile {
    private static final YAMLMapper YAML = new YAMLMapper();

    private final Path file;
    private final Map<Key, Entry> entries = new EnumMap<>(Key.class);

    private YamlFile(Path file) {
        this.file = file;
    }

    static Map<Key, Entry> read(Path file) {
        YamlFile yaml = new YamlFile(file);
        try (JsonParser parser = YAML.createParser(Files.readString(file))) {
            yaml.readAll(parser);
        } catch (IOException e) {
            throw new ConfigurationException("configuration file " + file + " cannot be read");
        } catch (JacksonException e) {
            throw yaml.bad(e.getLocation(), "this is not YAML; it takes lines such as 'port: 8080'");
        }
        return yaml.entries;
    }

    private void readAll(JsonParser parser) {
        JsonToken token = parser.nextToken();
        if (token == null || token == JsonToken.VALUE_NULL) {
            return;
        }
        if (token != JsonToken.START_OBJECT) {
            throw bad(parser.currentTokenLocation(), "it takes lines such as 'port: 8080'");
        }
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            readEntry(name, parser);
        }
        if (parser.nextToken() != null) {
            throw bad(parser.currentTokenLocation(), "a second document");
        }
    }

    private void readEntry(String name, JsonParser parser) {
        TokenStreamLocation place = parser.currentTokenLocation();
        Key key = Key.ofText(name)
                .orElseThrow(() -> bad(
                        place,
                        "unknown key '" + Secrets.maskAll(name) + "'" + Nearest.hint(name, Key.texts()) + " (known: "
                                + String.join(", ", Key.texts()) + ")"));
        JsonToken token = parser.nextToken();
        if (!token.isScalarValue() || token == JsonToken.VALUE_NULL) {
            throw bad(place, key.text() + " must have one value, " + key.expected());
        }
        if (entries.put(key, new Entry(key, parser.getString(), at(place))) != null) {
            throw bad(place, key.text() + " stands here for the second time");
        }
    }

    private ConfigurationException bad(TokenStreamLocation place, String problem) {
        return new ConfigurationException(at(place) + ": " + problem);
    }

    private String at(TokenStreamLocation place) {
        return file + (place.getLineNr() > 0 ? " line " + place.getLineNr() : "");
    }
}
