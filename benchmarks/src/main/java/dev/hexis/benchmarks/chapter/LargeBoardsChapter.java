package dev.hexis.benchmarks.chapter;

import dev.hexis.benchmarks.client.Client;
import dev.hexis.benchmarks.load.Contender;
import dev.hexis.benchmarks.load.Names;
import dev.hexis.benchmarks.load.Plan;
import dev.hexis.benchmarks.load.Raw;
import dev.hexis.benchmarks.stage.Chapter;
import dev.hexis.benchmarks.stage.Group;
import dev.hexis.benchmarks.stage.Stage;
import dev.hexis.domain.leaderboard.Board;
import dev.hexis.domain.leaderboard.Ranking;
import dev.hexis.domain.leaderboard.ScorePolicy;
import dev.hexis.domain.leaderboard.Submission;
import dev.hexis.domain.leaderboard.TieRule;
import dev.hexis.ports.Ports;
import dev.hexis.ports.RedisSettings;
import dev.hexis.ports.leaderboard.Leaderboard;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/** Boards with millions of members, alone and while scores change, beside one sorted set of the same members. */
public record LargeBoardsChapter(List<Integer> sizes, Client client) implements Chapter {
    public static final String TITLE = "Large boards";
    private static final int BATCH = 1000;

    /** How many are entered from one report of progress to the next. */
    private static final int STEP = 100_000;

    private static final int SCORES = 1_000_000;
    private static final int SUBMITS_PER_SECOND = 5000;

    @Override
    public String title() {
        return TITLE;
    }

    @Override
    public int steps(Plan plan) {
        return TieRule.values().length
                * (2 * ((sizes.get(sizes.size() - 1) + STEP - 1) / STEP)
                        + 2 * sizes.size() * plan.threads().size());
    }

    @Override
    public void run(Stage stage) throws InterruptedException {
        int most = stage.plan().mostThreads();
        RedisSettings settings = client.settings(stage.settings(), most + 4);
        try (Ports ports = client.openAdapter(settings);
                BareBoard bare = BareBoard.open(settings)) {
            for (TieRule ties : TieRule.values()) {
                Board board = board(ties);
                Leaderboard boards = ports.leaderboard();
                double bytes = 0;
                int filled = 0;
                for (int size : sizes) {
                    double before = stage.probe().usedMemory();
                    fill(stage, "the board, " + ties, filled, size, batch -> boards.submitAll(board, batch));
                    bytes += stage.probe().usedMemory() - before;
                    stage.note(this, "memory per member, " + size + " members", ties.toString(), bytes / size, "bytes");
                    fill(stage, "the bare one", filled, size, bare::enter);
                    filled = size;
                    List<Contender> contenders = contenders(boards, board, size);
                    contenders.addAll(bare.contenders(size, SCORES));
                    play(stage, boards, board, size, contenders);
                }
                stage.probe().deleteKeys();
            }
        }
    }

    private static Board board(TieRule ties) {
        Board board = Board.named("large").withPolicy(ScorePolicy.LAST).withTies(ties);
        return ties == TieRule.FIRST_ACHIEVED ? board : board.withDenseRanks();
    }

    private static void fill(Stage stage, String what, int from, int to, Consumer<List<Submission>> target) {
        SplittableRandom random = new SplittableRandom(from);
        for (int start = from; start < to; start += BATCH) {
            if (start % STEP == 0) {
                stage.progress("Large boards: " + what + ", filled " + start + " of " + to);
            }
            List<Submission> batch = new ArrayList<>(BATCH);
            for (int i = start; i < Math.min(to, start + BATCH); i++) {
                batch.add(Submission.of("user-" + i, random.nextInt(SCORES)));
            }
            target.accept(batch);
        }
    }

    private void play(Stage stage, Leaderboard boards, Board board, int size, List<Contender> contenders)
            throws InterruptedException {
        Names names = new Names(Math.min(size, 200_000));
        String on = ", " + board.ties() + ", " + size + " members";
        for (int threads : stage.plan().threads()) {
            Raw raw = Raw.of(
                            names.some(), member -> stage.wire().leaderboard().standing(board, member, Ranking.ORDINAL))
                    .named("standing, ORDINAL");
            stage.play(this, Group.of("alone" + on, names, threads, contenders, raw));
            try (Submitter submitter = new Submitter(boards, board, size, SCORES, SUBMITS_PER_SECOND)) {
                stage.play(this, Group.of("with 5,000 submits/s" + on, names, threads, contenders, raw));
                stage.note(
                        this,
                        "submits reached" + on + ", threads: " + threads,
                        client.title(),
                        submitter.perSecond(),
                        "/s");
            }
        }
    }

    private static List<Contender> contenders(Leaderboard boards, Board board, int size) {
        List<Contender> reads = new ArrayList<>();
        reads.add(new Contender(
                "Hexis, submit",
                member -> boards.submit(
                                board,
                                Submission.of(
                                        member, ThreadLocalRandom.current().nextInt(SCORES)))
                        .score()
                        .isPresent()));
        for (Ranking ranking : Ranking.values()) {
            if (ranking != Ranking.DENSE || board.dense()) {
                reads.add(new Contender(
                        "Hexis, standing, " + ranking,
                        member -> boards.standing(board, member, ranking).isPresent()));
            }
        }
        reads.add(new Contender(
                "Hexis, five on each side",
                member -> boards.around(board, member, 5, Ranking.COMPETITION)
                                .standings()
                                .size()
                        > 5));
        reads.add(new Contender(
                "Hexis, page of 50 in the middle",
                member -> boards.page(board, Math.floorMod(member.hashCode(), size / 2), 50, Ranking.COMPETITION)
                                .standings()
                                .size()
                        > 0));
        return reads;
    }
}
