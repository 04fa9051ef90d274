package dev.hexis.app.cli;

import picocli.CommandLine.Command;

/** What can be done with leaderboards. */
@Command(name = "board", mixinStandardHelpOptions = true, description = "Works with leaderboards.")
final class BoardCommand {}
