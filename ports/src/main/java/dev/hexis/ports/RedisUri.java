package dev.hexis.ports;

import dev.hexis.ports.RedisSettings.Credentials;
import dev.hexis.ports.RedisTopology.Address;
import dev.hexis.ports.RedisTopology.Cluster;
import dev.hexis.ports.RedisTopology.Standalone;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the URI that {@link RedisSettings#parse} describes. No message shows what may be a secret. */
final class RedisUri {
    private static final String FORM =
            "redis[s][-cluster]://[[user]:password@]host[:port][,host[:port]...][/database][?option=value&...]";
    private static final String OPTIONS = "clientName, keyPrefix, connectTimeout, commandTimeout and poolSize";

    private static final Pattern SCHEME = Pattern.compile("redis(s?)(-cluster)?");
    private static final Pattern URI =
            Pattern.compile("(?s)(.*?)://(?:([^@/?#\\s]*)@)?([^@/?#]*)(?:/([^@/?#]*))?(?:\\?([^@#]*))?");
    private static final Pattern HOST =
            Pattern.compile("(?:\\[([0-9A-Fa-f:.]+(?:%\\w+)?)]|([A-Za-z0-9._-]+))(?::(\\d{1,5}))?");

    /** What is plainly an address. */
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9.-]*(:\\d{1,5})?(,[A-Za-z0-9.-]+(:\\d{1,5})?)*(/\\w*)?");

    private final String text;

    private RedisUri(String text) {
        this.text = text;
    }

    static RedisSettings parse(String text) {
        return new RedisUri(text).settings();
    }

    private RedisSettings settings() {
        Matcher scheme = SCHEME.matcher(text.substring(0, Math.max(0, text.indexOf("://"))));
        if (!scheme.matches()) {
            throw bad("the scheme must be redis, rediss, redis-cluster or rediss-cluster");
        }
        Matcher uri = URI.matcher(text);
        if (!uri.matches()) {
            throw bad("it is not a URI; special characters in a password are written as %XX");
        }
        SettingsDraft draft = new SettingsDraft(topology(scheme.group(2) != null, uri.group(3)));
        draft.tls = !scheme.group(1).isEmpty();
        draft.credentials = credentials(uri.group(2));
        draft.database = database(uri.group(4));
        if (uri.group(5) != null) {
            Stream.of(uri.group(5).split("&", -1)).forEach(option -> set(draft, option));
        }
        return draft.settings();
    }

    private RedisTopology topology(boolean cluster, String hosts) {
        List<Address> addresses =
                Stream.of(hosts.split(",", -1)).map(this::address).toList();
        if (cluster) {
            return new Cluster(addresses);
        }
        if (addresses.size() > 1) {
            throw bad("several hosts make a Cluster, whose scheme is redis-cluster or rediss-cluster");
        }
        return new Standalone(addresses.get(0));
    }

    private Address address(String host) {
        Matcher form = HOST.matcher(host);
        if (!form.matches()) {
            throw bad("a host is missing or not a host name, or a port is not a number");
        }
        int port = form.group(3) == null ? 6379 : Integer.parseInt(form.group(3));
        return new Address(form.group(1) == null ? form.group(2) : form.group(1), port);
    }

    private Optional<Credentials> credentials(@Nullable String login) {
        if (login == null) {
            return Optional.empty();
        }
        int colon = login.indexOf(':');
        if (colon < 0) {
            throw bad("a login is user:password, or :password");
        }
        String user = colon == 0 ? "default" : decoded(login.substring(0, colon));
        return Optional.of(new Credentials(user, decoded(login.substring(colon + 1))));
    }

    private int database(@Nullable String path) {
        if (path == null || path.isEmpty()) {
            return 0;
        }
        if (!path.matches("\\d{1,5}")) {
            throw bad("the database must be a number");
        }
        return Integer.parseInt(path);
    }

    private void set(SettingsDraft draft, String option) {
        int equals = option.indexOf('=');
        String value = decoded(option.substring(equals + 1));
        switch (equals < 0 ? "" : option.substring(0, equals)) {
            case "clientName" -> draft.clientName = value;
            case "keyPrefix" -> draft.keyPrefix = value;
            case "connectTimeout" -> draft.connectTimeout = duration("connectTimeout", value);
            case "commandTimeout" -> draft.commandTimeout = duration("commandTimeout", value);
            case "poolSize" -> draft.poolSize = number("poolSize", value);
            default -> throw bad("the options are " + OPTIONS);
        }
    }

    private Duration duration(String name, String value) {
        try {
            return value.endsWith("ms")
                    ? Duration.ofMillis(Long.parseLong(value.substring(0, value.length() - 2)))
                    : Duration.parse("PT" + value);
        } catch (NumberFormatException | DateTimeParseException e) {
            throw bad(name + " must be a time such as 2s or 500ms");
        }
    }

    private int number(String name, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw bad(name + " must be a whole number");
        }
    }

    private String decoded(String part) {
        try {
            return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw bad("a % must stand before two hex digits; % itself is written %25");
        }
    }

    private IllegalArgumentException bad(String problem) {
        return new IllegalArgumentException("Redis URI '" + shown() + "': " + problem + "; the form is " + FORM);
    }

    /** The text if it is plainly an address, else only as much of it as cannot be a secret; never its options. */
    private String shown() {
        String plain = text.replaceFirst("(?s)\\?.*", "");
        String hidden = plain.length() < text.length() ? "?***" : "";
        String address = text.contains("@") ? plain.substring(plain.lastIndexOf('@') + 1) : plain;
        if (text.contains("@")) {
            return plain.contains("@") && ADDRESS.matcher(address).matches() ? "***@" + address + hidden : "***";
        }
        return ADDRESS.matcher(address.replaceFirst("^[a-z-]+:/{2,3}", "")).matches() ? plain + hidden : "***";
    }
}
