package dev.hexis.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * What the server printed. It stays readable after the file is deleted, which happens as soon as the server is gone,
 * because it is opened before the server starts.
 */
final class ServerLog implements AutoCloseable {

    private static final int TAIL_BYTES = 4_000;

    private final Path file;
    private final FileChannel content;

    private ServerLog(Path file, FileChannel content) {
        this.file = file;
        this.content = content;
    }

    static ServerLog create(Path file) throws IOException {
        return new ServerLog(file, FileChannel.open(file, CREATE_NEW, READ, WRITE));
    }

    Path file() {
        return file;
    }

    /** The last lines. */
    String tail() {
        try {
            long start = Math.max(0, content.size() - TAIL_BYTES);
            ByteBuffer bytes = ByteBuffer.allocate(TAIL_BYTES);
            while (bytes.hasRemaining() && content.read(bytes, start + bytes.position()) > 0) {}
            return UTF_8.decode(bytes.flip()).toString().strip();
        } catch (IOException e) {
            return "(the log cannot be read: " + e + ")";
        }
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
