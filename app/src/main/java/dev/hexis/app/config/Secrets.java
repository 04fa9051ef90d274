package dev.hexis.app.config;

import java.util.regex.Pattern;

/** Masks what may be a password in Redis URIs, right or mistyped, and sessions' tokens, before people see them. */
public final class Secrets {
    /** What stands before the last {@code @}, but for the scheme. */
    private static final Pattern LOGIN = Pattern.compile("(?s)^(\\w+://|rediss?:)?.*@");

    /** Without an {@code @}, what follows a colon and is no port: a login whose host was forgotten. */
    private static final Pattern FORGOTTEN = Pattern.compile("(?s)(?<=[^:/]):(?!/|\\d+(/|$)).*|(?<=/):.*");

    /** What should not be there at all. */
    private static final Pattern QUERY = Pattern.compile("(?s)[?#].*");

    private static final Pattern LOGIN_IN_TEXT = Pattern.compile("(?s)(\\w+://).*@");
    private static final Pattern URI_IN_TEXT = Pattern.compile("[^\\s'\"]*(?:://|:[^\\s'\"]*@)[^\\s'\"]*");

    /** A session's token; its handle may be seen, its secret may not. */
    private static final Pattern TOKEN = Pattern.compile("([\\w-]{22}\\.[\\w-]{16})\\.[\\w-]{20,}");

    private Secrets() {}

    /** A Redis URI as it may be shown. */
    public static String mask(String uri) {
        String masked = uri.contains("@")
                ? LOGIN.matcher(uri).replaceFirst("$1***@")
                : FORGOTTEN.matcher(uri).replaceFirst(":***");
        return QUERY.matcher(masked).replaceFirst("?***");
    }

    /** A text in which everything that looks like a URI or a session's token is masked. */
    public static String maskAll(String text) {
        String withoutTokens = TOKEN.matcher(text).replaceAll("$1.***");
        String masked = LOGIN_IN_TEXT.matcher(withoutTokens).replaceAll("$1***@");
        return URI_IN_TEXT.matcher(masked).replaceAll(uri -> mask(uri.group()).replace("$", "\\$"));
    }
}
