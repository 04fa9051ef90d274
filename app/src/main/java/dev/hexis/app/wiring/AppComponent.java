package dev.hexis.app.wiring;

import dagger.BindsInstance;
import dagger.Component;
import dev.hexis.app.config.Settings;
import dev.hexis.app.http.HttpService;
import dev.hexis.ports.Ports;
import dev.hexis.ports.ratelimit.RateLimiter;
import jakarta.inject.Singleton;

/** The application, put together on one adapter. Whoever asks for the ports closes them. */
@Singleton
@Component(modules = {AdapterModule.class, SelectionModule.class})
public interface AppComponent {

    /** The ports of the chosen adapter, connected when first asked for. */
    Ports ports();

    /** The rate limiter of these ports. */
    RateLimiter rateLimiter();

    /** A new service over these ports. */
    HttpService httpService();

    /** The application under these settings. */
    static AppComponent of(Settings settings) {
        return DaggerAppComponent.factory().create(settings);
    }

    /** Makes the component; only for Dagger. */
    @Component.Factory
    interface Factory {
        /** The component under these settings. */
        AppComponent create(@BindsInstance Settings settings);
    }
}
