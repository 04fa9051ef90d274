/** What every leaderboard promises, as tests. */
@NullMarked
package dev.hexis.conformance.leaderboard;

import org.jspecify.annotations.NullMarked;
