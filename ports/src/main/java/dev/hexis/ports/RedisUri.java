package dev.hexis.ports;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code redis://[[user]:password@]host[:port][/database]}. No message shows what stands before the {@code @}.
 */
final class RedisUri {
    private static final String FORM = "redis://[[user]:password@]host[:port][/database]";

    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9.-]*(:\\d{1,5})?(/\\w*)?");

    private RedisUri() {}

    static RedisSettings parse(String text) {
        URI uri = uri(text);
        if (!"redis".equals(uri.getScheme())) {
            throw bad(text, "the scheme must be redis");
        }
        if (uri.getHost() == null) {
            throw bad(text, "the host is missing or not a host name");
        }
        if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw bad(text, "nothing may follow the database");
        }
        String host = uri.getHost().replaceAll("^\\[|]$", "");
        RedisSettings settings = RedisSettings.local()
                .withAddress(host, uri.getPort() < 0 ? 6379 : uri.getPort())
                .withDatabase(database(text, uri.getRawPath()));
        String login = uri.getRawUserInfo();
        return login == null ? settings : settings.withCredentials(credentials(text, login));
    }

    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw bad(text, "it is not a URI; special characters in a password are written as %XX");
        }
    }

    private static int database(String text, @Nullable String path) {
        if (path == null || path.isEmpty() || path.equals("/")) {
            return 0;
        }
        if (!path.matches("/\\d{1,5}")) {
            throw bad(text, "the database must be a number");
        }
        return Integer.parseInt(path.substring(1));
    }

    private static RedisSettings.Credentials credentials(String text, String login) {
        int colon = login.indexOf(':');
        if (colon < 0) {
            throw bad(text, "a login is user:password, or :password");
        }
        String user = colon == 0 ? "default" : decoded(login.substring(0, colon));
        return new RedisSettings.Credentials(user, decoded(login.substring(colon + 1)));
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static IllegalArgumentException bad(String text, String problem) {
        return new IllegalArgumentException("Redis URI '" + shown(text) + "': " + problem + "; the form is " + FORM);
    }

    /** The text if it is plainly an address, else only as much of it as cannot be a secret. */
    private static String shown(String text) {
        String address = text.substring(text.lastIndexOf('@') + 1);
        if (address.length() < text.length()) {
            return ADDRESS.matcher(address).matches() ? "***@" + address : "***";
        }
        return ADDRESS.matcher(text.replaceFirst("^[a-z]+:/{2,3}", "")).matches() ? text : "***";
    }
}
