package dev.hexis.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BinaryCacheTest {

    private static final RedisBinary BINARY = RedisBinary.LINUX_AMD64;

    @TempDir
    Path parent;

    private Path directory = Path.of("");

    @BeforeEach
    void placeCache() {
        directory = parent.resolve("cache");
    }

    @Test
    void onlyTheOwnerCanUseWhatIsExtracted() throws IOException {
        Path file = extract();
        Set<PosixFilePermission> owner = PosixFilePermissions.fromString("rwx------");
        assertThat(Files.getPosixFilePermissions(directory)).isEqualTo(owner);
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(owner);
    }

    @Test
    void anIntactBinaryIsNotWrittenAgain() throws IOException {
        FileTime old = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(extract(), old);
        assertThat(Files.getLastModifiedTime(extract())).isEqualTo(old);
    }

    @Test
    void aDamagedBinaryIsReplaced() throws IOException {
        Path file = extract();
        byte[] intact = Files.readAllBytes(file);
        byte[] damaged = intact.clone();
        damaged[damaged.length / 2] ^= 1;
        Files.write(file, damaged);

        assertThat(extract()).hasBinaryContent(intact);
    }

    @Test
    void aLinkInPlaceOfTheBinaryIsReplacedAndItsTargetLeftAlone() throws IOException {
        Path file = extract();
        Path elsewhere = Files.move(file, parent.resolve("elsewhere"));
        Files.createSymbolicLink(file, elsewhere);

        assertThat(extract()).isRegularFile();
        assertThat(Files.isSymbolicLink(file)).isFalse();
        assertThat(elsewhere).exists();
    }

    @Test
    void manyAtOnceLeaveOneBinaryAndNoParts() throws IOException {
        assertThat(IntStream.range(0, 16).parallel().mapToObj(i -> extract()).distinct())
                .hasSize(1);
        try (var files = Files.list(directory)) {
            assertThat(files).containsExactly(directory.resolve(BINARY.fileName()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rwxrwxrwx", "rwxrwx---", "rwxr-xr-x"})
    void aDirectoryThatOthersCanEnterIsRefused(String permissions) throws IOException {
        Files.createDirectory(directory);
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString(permissions));
        assertThatThrownBy(this::extract)
                .isInstanceOf(EmbeddedRedisException.class)
                .hasMessageContaining(directory.toString())
                .hasMessageContaining("0700");
    }

    @Test
    void aLinkInPlaceOfTheDirectoryIsRefused() throws IOException {
        Path target = Files.createDirectory(
                parent.resolve("target"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.createSymbolicLink(directory, target);
        assertThatThrownBy(this::extract).isInstanceOf(EmbeddedRedisException.class);
    }

    private Path extract() {
        return new BinaryCache(directory).executable(BINARY);
    }
}
