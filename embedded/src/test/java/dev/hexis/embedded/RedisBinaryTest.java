package dev.hexis.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RedisBinaryTest {

    @ParameterizedTest
    @CsvSource({
        "Linux,    amd64,   LINUX_AMD64",
        "Linux,    aarch64, LINUX_ARM64",
        "Mac OS X, x86_64,  MACOS_AMD64",
        "Mac OS X, aarch64, MACOS_ARM64",
    })
    void everySupportedPlatformHasItsBinary(String os, String arch, RedisBinary expected) {
        assertThat(RedisBinary.of(os, arch)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void everyBinaryIsInTheJarWithItsChecksum(RedisBinary binary, @TempDir Path directory) {
        assertThat(new BinaryCache(directory.resolve("cache")).executable(binary))
                .isExecutable()
                .hasFileName(binary.fileName());
    }

    @ParameterizedTest
    @CsvSource({"Windows 11, amd64", "Linux, riscv64", "FreeBSD, amd64", "SunOS, sparcv9"})
    void anyOtherPlatformIsNamedWithWhatToDo(String os, String arch) {
        assertThatThrownBy(() -> RedisBinary.of(os, arch))
                .isInstanceOf(EmbeddedRedisException.class)
                .hasMessageContaining(os + " on " + arch)
                .hasMessageContaining("Linux and macOS, on amd64 and arm64")
                .hasMessageContaining("name it by its URI");
    }
}
