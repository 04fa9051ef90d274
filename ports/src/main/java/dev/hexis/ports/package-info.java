/** The bundle of ports, what can go wrong with any of them, and the settings of a connection. */
@NullMarked
package dev.hexis.ports;

import org.jspecify.annotations.NullMarked;
