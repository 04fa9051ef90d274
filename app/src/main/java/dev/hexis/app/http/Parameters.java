package dev.hexis.app.http;

import dev.hexis.app.config.Nearest;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The parameters of a query, read strictly: unknown ones are refused, so that none is mistyped unnoticed.
 *
 * @param values the values of each, in order
 */
record Parameters(Map<String, List<String>> values) {
    static Parameters of(Context context, String... known) {
        List<String> names = List.of(known);
        Map<String, List<String>> values = values(context.queryString() == null ? "" : context.queryString());
        for (String name : values.keySet()) {
            if (!names.contains(name)) {
                throw bad("unknown parameter '" + name + "'" + Nearest.hint(name, names));
            }
        }
        return new Parameters(values);
    }

    /** All values of a parameter, in order. */
    List<String> texts(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The value of a parameter that may be missing. */
    Optional<String> text(String name) {
        List<String> given = texts(name);
        if (given.size() > 1) {
            throw bad(name + " is given " + given.size() + " times, it must be given once");
        }
        return given.stream().findFirst();
    }

    /** A whole number, or another if it is missing. */
    long integer(String name, long otherwise) {
        List<String> given = texts(name);
        if (given.isEmpty()) {
            return otherwise;
        }
        if (given.size() > 1 || !given.get(0).matches("-?\\d{1,16}")) {
            throw bad(name + " must be given once, as a whole number below 2^53");
        }
        return Long.parseLong(given.get(0));
    }

    /** A whole number that is to be small, or another if it is missing; one that is too large stays so. */
    int small(String name, int otherwise) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, integer(name, otherwise)));
    }

    private static Map<String, List<String>> values(String query) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String parameter : query.replace('+', ' ').split("&", -1)) {
            if (!parameter.isEmpty()) {
                int equals = parameter.indexOf('=');
                String name = equals < 0 ? parameter : parameter.substring(0, equals);
                String value = equals < 0 ? "" : parameter.substring(equals + 1);
                values.computeIfAbsent(PercentEncoding.decode(name), unseen -> new ArrayList<>())
                        .add(PercentEncoding.decode(value));
            }
        }
        return values;
    }

    private static ProblemException bad(String detail) {
        return Problem.of(HttpStatus.BAD_REQUEST, detail).asException();
    }
}
