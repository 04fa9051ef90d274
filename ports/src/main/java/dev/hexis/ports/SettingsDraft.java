package dev.hexis.ports;

import dev.hexis.ports.RedisSettings.Credentials;
import java.time.Duration;
import java.util.Optional;

/** Settings while they are put together; they are checked when they are finished. */
final class SettingsDraft {
    RedisTopology topology;
    boolean tls = false;
    Optional<Credentials> credentials = Optional.empty();
    int database = 0;
    String clientName = "hexis";
    String keyPrefix = "hexis";
    Duration connectTimeout = Duration.ofSeconds(2);
    Duration commandTimeout = Duration.ofSeconds(2);
    int poolSize = 8;

    /** All but the place as it is unless somebody says otherwise. */
    SettingsDraft(RedisTopology topology) {
        this.topology = topology;
    }

    SettingsDraft(RedisSettings settings) {
        this.topology = settings.topology();
        this.tls = settings.tls();
        this.credentials = settings.credentials();
        this.database = settings.database();
        this.clientName = settings.clientName();
        this.keyPrefix = settings.keyPrefix();
        this.connectTimeout = settings.connectTimeout();
        this.commandTimeout = settings.commandTimeout();
        this.poolSize = settings.poolSize();
    }

    RedisSettings settings() {
        return new RedisSettings(
                topology, tls, credentials, database, clientName, keyPrefix, connectTimeout, commandTimeout, poolSize);
    }
}
