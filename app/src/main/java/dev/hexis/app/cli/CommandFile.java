package dev.hexis.app.cli;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The file of a command, as a shell looks for it: at its path, or by its name in the folders of {@code PATH}. */
final class CommandFile {
    private CommandFile() {}

    static boolean exists(String command) {
        if (command.indexOf('/') >= 0) {
            return Files.exists(Path.of(command));
        }
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getenv().getOrDefault("PATH", ""))
                .anyMatch(folder -> Files.exists(Path.of(folder, command)));
    }
}
