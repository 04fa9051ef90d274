package dev.hexis.lua;

/**
 * One call, ready to be sent: of a script, or of the one plain command that a script could not match for speed.
 *
 * @param <R> what the reply means
 */
public sealed interface Call<R> permits ScriptCall, MultiGet {}
