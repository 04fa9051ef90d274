package dev.hexis.adapter.lettuce;

import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Closes a connection on which nothing comes back, and Lettuce opens another. One that the network has swallowed stays
 * open otherwise, and fails every call, until TCP gives it up after minutes.
 *
 * <p>It looks once in a timeout: what was written by one look, and is without a sign of a reply at the next, has come
 * to nothing. So it closes within one to two timeouts; a call costs it no more than two flags. All commands must be
 * such that the server answers them in time, those that block included.
 */
final class ReplyTimeout extends ChannelDuplexHandler {
    private final Duration timeout;
    private boolean isDue;
    private boolean isOverdue;
    private @Nullable Future<?> looks;

    private ReplyTimeout(Duration timeout) {
        this.timeout = timeout;
    }

    /** Watches a channel, next to its socket, so that any byte is a sign of life. */
    static void watch(Channel channel, Duration timeout) {
        channel.pipeline().addFirst(new ReplyTimeout(timeout));
    }

    @Override
    public void channelActive(ChannelHandlerContext context) throws Exception {
        looks = context.executor()
                .scheduleWithFixedDelay(
                        () -> look(context), timeout.toNanos(), timeout.toNanos(), TimeUnit.NANOSECONDS);
        super.channelActive(context);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
        isDue = true;
        super.write(context, message, promise);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        isDue = false;
        isOverdue = false;
        super.channelRead(context, message);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        if (looks != null) {
            looks.cancel(false);
        }
        super.channelInactive(context);
    }

    private void look(ChannelHandlerContext context) {
        if (isOverdue) {
            ChannelFuture ignored = context.close();
        }
        isOverdue = isDue;
    }
}
