package dev.hexis.domain.leaderboard;

/**
 * How a member stands on a board.
 *
 * @param member who
 * @param score the score
 * @param rank the rank, from 1, in the ranking that was asked for
 */
public record Standing(String member, long score, long rank) {}
