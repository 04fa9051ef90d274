/**
 * What is stored in Redis, said once: scripts, key names, the order of arguments and how replies are read. An adapter
 * only runs the {@link dev.hexis.lua.ScriptCall}s that are built here.
 */
@NullMarked
package dev.hexis.lua;

import org.jspecify.annotations.NullMarked;
