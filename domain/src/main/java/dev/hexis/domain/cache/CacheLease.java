package dev.hexis.domain.cache;

/**
 * The permission to fill in what was loaded for a key, unless something happens to that key meanwhile. What the server
 * knew when it gave the lease stays with the server.
 *
 * @param region the region of the key
 * @param key the key
 * @param token what tells this lease from all others, 1 to {@value #LONGEST_TOKEN} letters and digits
 */
public record CacheLease(Region region, String key, String token) {
    /** The longest token, in characters. */
    public static final int LONGEST_TOKEN = 64;

    /** Checks key and token. */
    public CacheLease {
        CacheKeys.checked(key);
        if (!token.matches("[A-Za-z0-9]{1," + LONGEST_TOKEN + "}")) {
            throw new IllegalArgumentException("lease token must be 1 to " + LONGEST_TOKEN + " letters and digits");
        }
    }
}
