/** Boards on which members stand in the order of their scores, and what is asked of them and answered. */
@NullMarked
package dev.hexis.domain.leaderboard;

import org.jspecify.annotations.NullMarked;
