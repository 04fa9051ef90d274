package dev.hexis.app.config;

import java.util.function.Function;

/**
 * One configured value.
 *
 * @param key what it configures
 * @param value the value as it is written
 * @param origin where it is written, for people
 */
record Entry(Key key, String value, String origin) {

    /** The value as the parser reads it; what the parser refuses is reported without its words. */
    <T> T read(Function<String, T> parser) {
        try {
            return parser.apply(value);
        } catch (IllegalArgumentException e) {
            String hint = key == Key.ADAPTER ? Nearest.hint(value, AdapterName.texts()) : "";
            throw new ConfigurationException(this + " must be " + key.expected() + hint);
        }
    }

    @Override
    public String toString() {
        String shown = key == Key.REDIS ? Secrets.mask(value) : Secrets.maskAll(value);
        return key.text() + " '" + shown + "' from " + origin;
    }
}
