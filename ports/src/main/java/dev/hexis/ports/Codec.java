package dev.hexis.ports;

/**
 * How values of a type become bytes and are read again. Thread-safe.
 *
 * @param <V> the type
 */
public interface Codec<V> {

    /**
     * The bytes of a value.
     *
     * @throws IllegalArgumentException if it cannot be written, or takes more bytes than the codec allows
     */
    byte[] encode(V value);

    /**
     * The value of bytes.
     *
     * @throws PortException with {@link PortException.Reason#CORRUPT} if they are no such value, or more than the codec
     *     allows; a cache takes that for a miss
     */
    V decode(byte[] bytes);
}
