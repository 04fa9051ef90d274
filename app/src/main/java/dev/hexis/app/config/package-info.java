/** What can be configured, where it may stand, and what is said when it is wrong. */
@NullMarked
package dev.hexis.app.config;

import org.jspecify.annotations.NullMarked;
