package dev.hexis.app.wiring;

import dagger.Module;
import dagger.Provides;
import dev.hexis.app.config.AdapterName;
import dev.hexis.app.config.Settings;
import dev.hexis.ports.Ports;
import dev.hexis.ports.ratelimit.RateLimiter;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.Map;

/** Chooses the adapter that the settings name; all else gets its ports from here. */
@Module
final class SelectionModule {
    private SelectionModule() {}

    /** The chosen ports. A provider is a client not yet opened, so no other client is. */
    @Provides
    @Singleton
    static Ports chosen(Settings settings, Map<AdapterName, Provider<Ports>> adapters) {
        Provider<Ports> provider = adapters.get(settings.adapter());
        if (provider == null) {
            throw new IllegalStateException(
                    "no adapter is bound to " + settings.adapter() + ", only to " + adapters.keySet());
        }
        return provider.get();
    }

    @Provides
    static RateLimiter rateLimiter(Ports ports) {
        return ports.rateLimiter();
    }
}
