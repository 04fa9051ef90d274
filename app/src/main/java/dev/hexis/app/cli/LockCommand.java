package dev.hexis.app.cli;

import picocli.CommandLine.Command;

/** What can be done with locks. */
@Command(name = "lock", mixinStandardHelpOptions = true, description = "Works with locks.")
final class LockCommand {}
