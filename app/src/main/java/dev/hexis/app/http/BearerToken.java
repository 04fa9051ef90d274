package dev.hexis.app.http;

import dev.hexis.domain.session.SessionToken;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The token of the session that a request is about, in the field {@code Authorization} as RFC 6750 has it. It is never
 * in a path or a query, as those end up in logs, histories and referrers.
 */
final class BearerToken {
    private static final Pattern FORM = Pattern.compile("(?i:bearer) +(\\S+)");

    private BearerToken() {}

    /** Empty if what was sent cannot be a token: it opens nothing. */
    static Optional<SessionToken> of(Context context) {
        Matcher form = FORM.matcher(String.valueOf(context.header(Header.AUTHORIZATION)));
        if (!form.matches()) {
            context.header(Header.WWW_AUTHENTICATE, "Bearer");
            throw Problem.of(HttpStatus.UNAUTHORIZED, "the session's token must be sent as Authorization: Bearer TOKEN")
                    .asException();
        }
        return SessionToken.parse(form.group(1));
    }

    /** What answers a token that opens nothing. */
    static ProblemException refused(Context context) {
        context.header(Header.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
        return Problem.of(HttpStatus.UNAUTHORIZED, "the token opens no session: it ended, was destroyed, or never was")
                .asException();
    }
}
