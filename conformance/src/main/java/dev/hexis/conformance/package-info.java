/**
 * The kit: contracts that an adapter must keep, a real Redis to keep them on, and the means to see what an adapter does
 * to it. An adapter's whole conformance test is one class that extends {@link dev.hexis.conformance.AdapterContract} or
 * {@link dev.hexis.conformance.RedisAdapterContract}.
 */
@NullMarked
package dev.hexis.conformance;

import org.jspecify.annotations.NullMarked;
