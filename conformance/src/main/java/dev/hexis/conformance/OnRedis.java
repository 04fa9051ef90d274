package dev.hexis.conformance;

import dev.hexis.ports.Ports;
import dev.hexis.ports.RedisSettings;

/** What contracts stand on that need more than one connection, or a server of their own. */
public interface OnRedis {
    /** The server to test on. */
    TestRedis redis();

    /** Connects the ports under test. */
    Ports connect(RedisSettings settings);
}
