package dev.hexis.app.wiring;

import dagger.MapKey;
import dev.hexis.app.config.AdapterName;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Under which name an adapter can be chosen. */
@MapKey
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface AdapterKey {
    AdapterName value();
}
