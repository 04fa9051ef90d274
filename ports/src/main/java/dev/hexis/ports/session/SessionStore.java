package dev.hexis.ports.session;

import dev.hexis.domain.session.AttributeDelta;
import dev.hexis.domain.session.Attributes;
import dev.hexis.domain.session.NewSession;
import dev.hexis.domain.session.Principal;
import dev.hexis.domain.session.SaveOutcome;
import dev.hexis.domain.session.Session;
import dev.hexis.domain.session.SessionInfo;
import dev.hexis.domain.session.SessionPolicy;
import dev.hexis.domain.session.SessionToken;
import dev.hexis.ports.PortException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Sessions of principals (users, accounts), opened by a secret token.
 *
 * <p>Tokens are made here, of 256 random bits, and handed out once; the backend learns no more than their SHA-256. It
 * does see the names of principals and the attributes as they are.
 *
 * <p>A session ends when it has not been used for its idle time, when its absolute time is over, and when it is
 * destroyed; time is the server's. To open, save and rotate is to use it. An open writes this down only when a
 * twentieth of the idle time has passed since it was last written down, so most opens write nothing, and a session may
 * end by as much too early.
 *
 * <p>Why a token opens nothing is not said: that it ended, was destroyed, or never was, looks the same, to the backend
 * too after a while.
 *
 * <p>Every verb is one atomic act and one round trip. All throw {@link IllegalArgumentException} before anything is
 * sent if an argument is out of range, and {@link PortException} if the backend fails; no message shows a token.
 * Thread-safe.
 */
public interface SessionStore {

    /**
     * Creates a session. If the reply is lost, the session may be there with a token that nobody has, and ends by
     * itself.
     *
     * @param principal whose it is, 1 to {@value Principal#LONGEST_NAME} characters
     * @param attributes what it holds at first
     * @param policy how long it lasts
     * @return the session and its token, which cannot be had again
     */
    NewSession create(String principal, Attributes attributes, SessionPolicy policy);

    /** Opens the session of a token and uses it; empty if there is none. */
    Optional<Session> open(SessionToken token);

    /**
     * Changes attributes of a session that has not ended; one that has is not brought back, however long the save was
     * on its way. Saves of different attributes at the same time both take effect.
     */
    SaveOutcome save(SessionToken token, AttributeDelta delta);

    /**
     * Gives a session a new token, as is due whenever its rights change and good practice now and then. Attributes,
     * handle and absolute end stay. For the overlap the old token does all that the new one does, so that requests
     * under way with it are not lost; after it, it opens nothing. Who rotates with the old token within the overlap
     * gets the same new token again: of two at the same time both have it, and after
     * {@link PortException.Reason#OUTCOME_UNKNOWN} it is safe to ask again. Rotating the new token ends the overlap of
     * the old.
     *
     * <p>Whoever has the old token can get the new one during the overlap and not after it; with an overlap of zero the
     * old one is dead at once, and a lost reply loses the session.
     *
     * @param overlap how long the old token goes on, whole milliseconds from 0 to 1 min
     * @return the new token; empty if the old one opens no session
     */
    Optional<SessionToken> rotate(SessionToken token, Duration overlap);

    /** Rotates with an overlap of 10 seconds. */
    default Optional<SessionToken> rotate(SessionToken token) {
        return rotate(token, SessionPolicy.OVERLAP);
    }

    /**
     * Ends the session of a token: logs out.
     *
     * @return whether this call ended it; after a lost reply, asking again answers {@code false}
     */
    boolean destroy(SessionToken token);

    /**
     * Ends one of a principal's sessions by its handle, so that users can end those that they see in the list.
     *
     * @param handle from {@link #list}; not a token
     * @return whether this call ended it
     */
    boolean destroy(String principal, String handle);

    /**
     * Ends all sessions of a principal: logs out everywhere, in a time that does not grow with their number.
     *
     * @return how many that were
     */
    long destroyAll(String principal);

    /** A principal's sessions, the oldest first; looking at them does not use them. */
    List<SessionInfo> list(String principal);
}
