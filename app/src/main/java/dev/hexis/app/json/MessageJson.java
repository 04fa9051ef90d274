package dev.hexis.app.json;

import dev.hexis.domain.pubsub.Gap;
import dev.hexis.domain.pubsub.Message;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tools.jackson.databind.node.ObjectNode;

/** Messages and gaps as JSON, the same over HTTP and on the command line. */
public final class MessageJson {
    private MessageJson() {}

    /** The members {@code channel} and {@code message}, or {@code messageBase64} if the payload is not UTF-8. */
    public static ObjectNode of(Message message) {
        ObjectNode json = Json.object().put("channel", message.channel());
        byte[] payload = message.payload();
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(payload))
                    .toString();
            return json.put("message", text);
        } catch (CharacterCodingException e) {
            return json.put("messageBase64", Base64.getEncoder().encodeToString(payload));
        }
    }

    /** The members {@code reconnects} and {@code dropped}. */
    public static ObjectNode of(Gap gap) {
        return Json.object().put("reconnects", gap.reconnects()).put("dropped", gap.dropped());
    }
}
