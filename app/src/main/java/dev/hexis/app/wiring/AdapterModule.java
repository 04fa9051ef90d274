package dev.hexis.app.wiring;

import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoMap;
import dev.hexis.adapter.jedis.JedisPorts;
import dev.hexis.adapter.lettuce.LettucePorts;
import dev.hexis.adapter.memory.MemoryPorts;
import dev.hexis.adapter.redisson.RedissonPorts;
import dev.hexis.app.config.AdapterName;
import dev.hexis.app.config.Settings;
import dev.hexis.ports.Ports;

/** Every adapter by its name. Each opens its client when it is asked for, and only the chosen one is. */
@Module
interface AdapterModule {
    @Provides
    @IntoMap
    @AdapterKey(AdapterName.LETTUCE)
    static Ports lettuce(Settings settings) {
        return LettucePorts.connect(settings.redis());
    }

    @Provides
    @IntoMap
    @AdapterKey(AdapterName.JEDIS)
    static Ports jedis(Settings settings) {
        return JedisPorts.connect(settings.redis());
    }

    @Provides
    @IntoMap
    @AdapterKey(AdapterName.REDISSON)
    static Ports redisson(Settings settings) {
        return RedissonPorts.connect(settings.redis());
    }

    @Provides
    @IntoMap
    @AdapterKey(AdapterName.MEMORY)
    static Ports memory() {
        return MemoryPorts.open();
    }
}
