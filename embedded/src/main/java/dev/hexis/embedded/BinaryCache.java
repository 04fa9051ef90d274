package dev.hexis.embedded;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/**
 * A private directory that holds the extracted binary, so that it is written once and not at every start.
 *
 * <p>Many JVMs may use it at once: each writes a file of its own and renames it, so a binary is whole or absent. The
 * checksum is compared at every start, so a damaged one is replaced and never run.
 */
final class BinaryCache {

    private static final Set<PosixFilePermission> PRIVATE = PosixFilePermissions.fromString("rwx------");

    private final Path directory;

    BinaryCache(Path directory) {
        this.directory = directory;
    }

    /** The cache of this user, in the directory for temporary files. */
    static BinaryCache ofUser() {
        return new BinaryCache(Path.of(
                System.getProperty("java.io.tmpdir"),
                "hexis-" + System.getProperty("user.name").replaceAll("[^A-Za-z0-9._-]", "_")));
    }

    /** The path of a checked, executable copy of {@code binary}. */
    Path executable(RedisBinary binary) {
        try {
            createPrivately();
            Path file = directory.resolve(binary.fileName());
            if (!isIntact(file, binary)) {
                extract(binary, file);
            }
            return file;
        } catch (IOException e) {
            throw new EmbeddedRedisException("Cannot extract " + binary.fileName() + " to " + directory, e);
        }
    }

    /** The name can be guessed, so a directory that somebody else made first, or may write to, is refused. */
    private void createPrivately() throws IOException {
        FileAttribute<Set<PosixFilePermission>> mode = PosixFilePermissions.asFileAttribute(PRIVATE);
        try {
            Files.createDirectory(directory, mode);
        } catch (FileAlreadyExistsException e) {
            Path own = Files.createTempFile("hexis-", null, mode);
            boolean trusted = Files.isDirectory(directory, NOFOLLOW_LINKS)
                    && Files.getOwner(directory, NOFOLLOW_LINKS).equals(Files.getOwner(own))
                    && Files.getPosixFilePermissions(directory, NOFOLLOW_LINKS).equals(PRIVATE);
            Files.delete(own);
            if (!trusted) {
                throw new EmbeddedRedisException(
                        directory + " is not a directory that only its owner, this user, can use (mode 0700):"
                                + " delete it, or set java.io.tmpdir to another place.",
                        e);
            }
        }
    }

    private static boolean isIntact(Path file, RedisBinary binary) throws IOException {
        return Files.isRegularFile(file, NOFOLLOW_LINKS)
                && Files.isExecutable(file)
                && sha256(Files.readAllBytes(file)).equals(binary.sha256());
    }

    private void extract(RedisBinary binary, Path target) throws IOException {
        byte[] content = read(binary);
        Path part = Files.createTempFile(
                directory, binary.fileName(), ".part", PosixFilePermissions.asFileAttribute(PRIVATE));
        try {
            Files.write(part, content);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static byte[] read(RedisBinary binary) throws IOException {
        try (InputStream in = BinaryCache.class.getClassLoader().getResourceAsStream(binary.fileName())) {
            if (in == null) {
                throw new EmbeddedRedisException(
                        binary.fileName() + " is not on the class path: org.signal:embedded-redis 0.9.1 has it.");
            }
            byte[] content = in.readAllBytes();
            if (!sha256(content).equals(binary.sha256())) {
                throw new EmbeddedRedisException(binary.fileName()
                        + " on the class path is not the one of org.signal:embedded-redis 0.9.1: its SHA-256 is "
                        + sha256(content) + ", not " + binary.sha256() + ".");
            }
            return content;
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
