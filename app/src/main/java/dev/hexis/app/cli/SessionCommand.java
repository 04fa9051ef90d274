package dev.hexis.app.cli;

import picocli.CommandLine.Command;

/** What can be done with sessions. */
@Command(name = "session", mixinStandardHelpOptions = true, description = "Works with sessions.")
final class SessionCommand {}
