package dev.hexis.benchmarks.client;

import dev.hexis.lua.ScriptCall;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * What a careful user has prepared before calling a script by hand: its SHA, the arguments that never change, and what
 * surrounds the values in the others. All of it is taken from a call that Hexis builds for placeholders, so keys and
 * arguments are the same bytes.
 */
public final class PreparedScript {
    private final String source;
    private final String sha1;
    private final List<Template> keys;
    private final List<Template> arguments;
    private final boolean sameArguments;
    private final byte[][] firstArguments;

    private PreparedScript(String source, List<Template> keys, List<Template> arguments, String... placeholders) {
        this.source = source;
        this.sha1 = sha1(source);
        this.keys = keys;
        this.arguments = arguments;
        this.sameArguments = arguments.stream().allMatch(Template::isConstant);
        this.firstArguments = bytes(arguments, placeholders);
    }

    /** Prepares a call that was built with placeholders where a value will stand. */
    public static PreparedScript of(ScriptCall<?> call, String... placeholders) {
        return of(call.script().source(), call, placeholders);
    }

    /** Prepares another text with the same keys and arguments. */
    public static PreparedScript of(String source, ScriptCall<?> call, String... placeholders) {
        List<Template> keys = call.keys().stream()
                .map(key -> Template.of(key.getBytes(StandardCharsets.UTF_8), placeholders))
                .toList();
        List<Template> arguments = call.arguments().stream()
                .map(argument -> Template.of(argument, placeholders))
                .toList();
        return new PreparedScript(source, keys, arguments, placeholders);
    }

    public String source() {
        return source;
    }

    public String sha1() {
        return sha1;
    }

    public byte[][] keys(String... values) {
        return bytes(keys, values);
    }

    /** The keys for Redisson, which wants them as texts. */
    public List<Object> keyTexts(String... values) {
        Object[] texts = new Object[keys.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = keys.get(i).text(values);
        }
        return Arrays.asList(texts);
    }

    /** The arguments; always the same array where they hold no values. */
    public byte[][] arguments(String... values) {
        return sameArguments ? firstArguments : bytes(arguments, values);
    }

    private static byte[][] bytes(List<Template> templates, String... values) {
        byte[][] bytes = new byte[templates.size()][];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = templates.get(i).bytes(values);
        }
        return bytes;
    }

    static String sha1(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
