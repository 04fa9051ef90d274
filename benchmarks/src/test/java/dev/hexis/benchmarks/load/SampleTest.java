package dev.hexis.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SampleTest {
    private static final double TICK = 10_000;

    @Test
    void processorTimeIsTakenOverFourRoundsAsOneMayHaveNoTick() {
        List<Sample> rounds = IntStream.range(0, 10)
                .mapToObj(i -> sample(100, i % 4 == 0 ? TICK : 0))
                .toList();

        assertThat(Sample.inBlocks(rounds))
                .extracting(block -> block.perRun(block.clientCpuMicros()))
                .containsExactly(25.0, 25.0, 50.0);
        assertThat(Figures.of(rounds).clientCpuMicros().median()).isEqualTo(25);
        assertThat(Figures.of(rounds).perSecond().median()).isEqualTo(4000);
    }

    private static Sample sample(long runs, double cpuMicros) {
        Tally none = Tally.none();
        ServerWork server = new ServerWork(runs, 0, runs, 0, 0, 0);
        return new Sample(new Tally(runs, runs, 0, none.nanos()), 0.025, cpuMicros, cpuMicros, server);
    }
}
