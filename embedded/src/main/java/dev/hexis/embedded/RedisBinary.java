package dev.hexis.embedded;

import java.util.Locale;

/** The redis-server binaries inside org.signal:embedded-redis 0.9.1, with the SHA-256 each one must have. */
enum RedisBinary {
    LINUX_AMD64("linux-amd64", "c0cdeef856b3410fd99d6ec6fc6a20302e69059b00ce5d6abab7b3e5069ea91e"),
    LINUX_ARM64("linux-arm64", "d5c7ff117caf45d7dc2f59c1f956e1830438779947d66aa5647c2cdcc16eca50"),
    MACOS_AMD64("darwin-amd64", "e22a3d9147802bba0724efb2e446c49e1e514e76ff8031bb6d44b8628400d8f3"),
    MACOS_ARM64("darwin-arm64", "07838a2eb6f5961c89d8e6f1f83482de355dfc6bb04e05bfb00ae1f137dee129");

    static final String VERSION = "7.0.15";

    private final String fileName;
    private final String sha256;

    RedisBinary(String platform, String sha256) {
        this.fileName = "redis-server-" + VERSION + "-" + platform;
        this.sha256 = sha256;
    }

    /** The binary for this JVM's platform. */
    static RedisBinary current() {
        return of(System.getProperty("os.name", "?"), System.getProperty("os.arch", "?"));
    }

    /** The binary for a platform as the system properties {@code os.name} and {@code os.arch} spell it. */
    static RedisBinary of(String os, String arch) {
        String system = os.toLowerCase(Locale.ROOT);
        boolean linux = system.equals("linux");
        boolean macos = system.startsWith("mac");
        if (linux || macos) {
            switch (arch.toLowerCase(Locale.ROOT)) {
                case "amd64", "x86_64" -> {
                    return linux ? LINUX_AMD64 : MACOS_AMD64;
                }
                case "aarch64", "arm64" -> {
                    return linux ? LINUX_ARM64 : MACOS_ARM64;
                }
                default -> {}
            }
        }
        throw new EmbeddedRedisException("There is no embedded Redis for " + os + " on " + arch
                + ": it runs on Linux and macOS, on amd64 and arm64."
                + " Start a Redis yourself and name it by its URI, such as redis://localhost:6379.");
    }

    String fileName() {
        return fileName;
    }

    String sha256() {
        return sha256;
    }
}
