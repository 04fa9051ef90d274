package dev.hexis.benchmarks.client;

import io.lettuce.core.LettuceFutures;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.output.ArrayOutput;
import io.lettuce.core.output.CommandOutput;
import io.lettuce.core.output.StatusOutput;
import io.lettuce.core.protocol.AsyncCommand;
import io.lettuce.core.protocol.Command;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.CommandType;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Commands that are sent with one flush, without holding up anybody else's. */
record BareLettucePipeline(StatefulRedisConnection<byte[], byte[]> connection) {
    private static final ByteArrayCodec CODEC = ByteArrayCodec.INSTANCE;
    private static final byte[] FIELD = {'p'};

    List<?> sendAll(List<ReadyCall> calls) {
        return dispatch(calls.stream().map(BareLettucePipeline::evalsha).toList());
    }

    int appendAll(byte[] stream, List<byte[]> payloads) {
        return dispatch(payloads.stream().map(payload -> xadd(stream, payload)).toList())
                .size();
    }

    private static AsyncCommand<byte[], byte[], List<Object>> evalsha(ReadyCall call) {
        CommandArgs<byte[], byte[]> arguments = new CommandArgs<>(CODEC)
                .add(call.sha1)
                .add(call.keys.size())
                .addKeys(call.keys)
                .addValues(call.arguments);
        return command(CommandType.EVALSHA, new ArrayOutput<>(CODEC), arguments);
    }

    private static AsyncCommand<byte[], byte[], String> xadd(byte[] stream, byte[] payload) {
        CommandArgs<byte[], byte[]> arguments =
                new CommandArgs<>(CODEC).addKey(stream).add("*").addKey(FIELD).addValue(payload);
        return command(CommandType.XADD, new StatusOutput<>(CODEC), arguments);
    }

    private static <T> AsyncCommand<byte[], byte[], T> command(
            CommandType type, CommandOutput<byte[], byte[], T> output, CommandArgs<byte[], byte[]> arguments) {
        return new AsyncCommand<>(new Command<>(type, output, arguments));
    }

    private <T> List<T> dispatch(List<AsyncCommand<byte[], byte[], T>> commands) {
        connection.dispatch(commands);
        long nanos = connection.getTimeout().toNanos();
        return commands.stream()
                .map(command -> LettuceFutures.awaitOrCancel(command, nanos, TimeUnit.NANOSECONDS))
                .toList();
    }
}
