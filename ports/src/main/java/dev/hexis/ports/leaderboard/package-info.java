/** The leaderboard. */
@NullMarked
package dev.hexis.ports.leaderboard;

import org.jspecify.annotations.NullMarked;
