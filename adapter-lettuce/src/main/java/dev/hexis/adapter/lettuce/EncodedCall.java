package dev.hexis.adapter.lettuce;

import dev.hexis.lua.Call;
import dev.hexis.lua.PubSubCalls.Publication;
import dev.hexis.lua.ScriptCall;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.output.IntegerOutput;
import io.lettuce.core.output.NestedMultiOutput;
import io.lettuce.core.output.StatusOutput;
import io.lettuce.core.output.ValueListOutput;
import io.lettuce.core.protocol.AsyncCommand;
import io.lettuce.core.protocol.Command;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.CommandType;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The commands that make a call; Lettuce's own interfaces build the same, but cannot hold them back for a batch. */
final class EncodedCall {
    private static final ByteArrayCodec CODEC = ByteArrayCodec.INSTANCE;

    private EncodedCall() {}

    /** A plain command, or a script by its SHA. */
    static AsyncCommand<byte[], byte[], ? extends List<?>> of(Call<?> call) {
        return call instanceof ScriptCall<?> script
                ? script(CommandType.EVALSHA, script.script().sha1(), script)
                : mget(call.keys());
    }

    /** A plain command, or a script in full. */
    static AsyncCommand<byte[], byte[], ? extends List<?>> inFull(Call<?> call) {
        return call instanceof ScriptCall<?> script
                ? script(CommandType.EVAL, script.script().source(), script)
                : mget(call.keys());
    }

    /** On a Cluster the channel chooses the node, as a key would; any is as good. */
    static AsyncCommand<byte[], byte[], Long> publish(Publication publication) {
        CommandArgs<byte[], byte[]> arguments = new CommandArgs<>(CODEC)
                .addKey(publication.channel().getBytes(StandardCharsets.UTF_8))
                .addValue(publication.payload());
        return new AsyncCommand<>(new Command<>(CommandType.PUBLISH, new IntegerOutput<>(CODEC), arguments));
    }

    static AsyncCommand<byte[], byte[], String> ping() {
        return new AsyncCommand<>(new Command<>(CommandType.PING, new StatusOutput<>(CODEC)));
    }

    private static AsyncCommand<byte[], byte[], List<byte[]>> mget(List<String> keys) {
        CommandArgs<byte[], byte[]> arguments = new CommandArgs<>(CODEC);
        keys.forEach(key -> arguments.addKey(key.getBytes(StandardCharsets.UTF_8)));
        return new AsyncCommand<>(new Command<>(CommandType.MGET, new ValueListOutput<>(CODEC), arguments));
    }

    private static AsyncCommand<byte[], byte[], List<Object>> script(
            CommandType type, String script, ScriptCall<?> call) {
        CommandArgs<byte[], byte[]> arguments =
                new CommandArgs<>(CODEC).add(script).add(call.keys().size());
        for (String key : call.keys()) {
            arguments.addKey(key.getBytes(StandardCharsets.UTF_8));
        }
        arguments.addValues(call.arguments());
        return new AsyncCommand<>(new Command<>(type, new NestedMultiOutput<>(CODEC), arguments));
    }
}
