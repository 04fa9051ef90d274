package dev.hexis.app.cli;

import picocli.CommandLine.Command;

/** What can be done with caches. */
@Command(name = "cache", mixinStandardHelpOptions = true, description = "Works with caches.")
final class CacheCommand {}
