package dev.hexis.conformance.architecture.planted.hexagon.app;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** As Dagger marks what it generates. */
@Retention(RetentionPolicy.CLASS)
@interface Generated {}
