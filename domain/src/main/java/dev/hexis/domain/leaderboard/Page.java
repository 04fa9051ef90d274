package dev.hexis.domain.leaderboard;

import java.util.List;
import java.util.Optional;

/**
 * Members that stand one behind the other, as they stood at one moment.
 *
 * @param standings the members, the best first; empty if there are none where they were asked for
 * @param size how many members the board had
 * @param next where the board goes on behind the last of them; empty if it does not, or if there are none
 */
public record Page(List<Standing> standings, long size, Optional<Cursor> next) {

    /** Takes a copy of the list. */
    public Page {
        standings = List.copyOf(standings);
    }
}
