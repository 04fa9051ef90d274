package dev.hexis.conformance.architecture.planted.library.inject;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** The app's injection, in play. */
@Retention(RetentionPolicy.RUNTIME)
public @interface Inject {}
