package dev.hexis.app.cli;

import picocli.CommandLine.Command;

/** What can be done with rate limits. */
@Command(name = "limit", mixinStandardHelpOptions = true, description = "Works with rate limits.")
final class LimitCommand {}
