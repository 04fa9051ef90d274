package dev.hexis.adapter.lettuce;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.embedded.EmbeddedChannel;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A connection is closed when something was asked and nothing came back, and at no other time. */
final class ReplyTimeoutTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final Duration MOMENT = Duration.ofMillis(100);

    private final EmbeddedChannel channel = new EmbeddedChannel();

    @BeforeEach
    void connect() {
        channel.freezeTime();
        ReplyTimeout.watch(channel, TIMEOUT);
        channel.pipeline().fireChannelActive();
    }

    @AfterEach
    void release() {
        channel.finishAndReleaseAll();
    }

    @Test
    void aCommandHasTheTimeoutForItsReplyAndNotTwice() {
        pass(MOMENT);
        ask();
        pass(TIMEOUT);
        assertThat(channel.isOpen()).isTrue();

        pass(TIMEOUT);
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void furtherCommandsAreNoSignOfLife() {
        for (int i = 0; i < 40; i++) {
            ask();
            pass(MOMENT);
        }

        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void aConnectionThatWasAskedNothingIsLeftAlone() {
        pass(TIMEOUT.multipliedBy(10));

        assertThat(channel.isOpen()).isTrue();
    }

    @Test
    void aReplyEndsTheWait() {
        ask();
        pass(TIMEOUT);
        reply();
        pass(TIMEOUT.multipliedBy(10));

        assertThat(channel.isOpen()).isTrue();
    }

    @Test
    void aBusyConnectionIsLeftAlone() {
        ask();
        for (int i = 0; i < 100; i++) {
            ask();
            pass(MOMENT);
            reply();
        }

        assertThat(channel.isOpen()).isTrue();
    }

    @Test
    void aClosedConnectionIsLookedAtNoMore() {
        channel.close().syncUninterruptibly();

        assertThat(channel.runScheduledPendingTasks())
                .as("time until the next look")
                .isEqualTo(-1);
    }

    private void ask() {
        channel.writeOutbound("PING");
    }

    private void reply() {
        channel.writeInbound("PONG");
    }

    private void pass(Duration time) {
        for (long left = time.toMillis(); left > 0; left -= MOMENT.toMillis()) {
            channel.advanceTimeBy(MOMENT.toMillis(), TimeUnit.MILLISECONDS);
            channel.runScheduledPendingTasks();
        }
    }
}
