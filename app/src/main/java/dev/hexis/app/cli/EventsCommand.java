package dev.hexis.app.cli;

import picocli.CommandLine.Command;

/** What can be done with event logs. */
@Command(name = "events", mixinStandardHelpOptions = true, description = "Works with event logs.")
final class EventsCommand {}
