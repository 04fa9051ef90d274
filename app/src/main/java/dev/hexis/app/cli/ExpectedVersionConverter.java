package dev.hexis.app.cli;

import dev.hexis.domain.eventlog.ExpectedVersion;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code any}, {@code none}, {@code exists} or a version. */
final class ExpectedVersionConverter implements ITypeConverter<ExpectedVersion> {
    @Override
    public ExpectedVersion convert(String text) {
        return switch (text) {
            case "any" -> ExpectedVersion.ANY;
            case "none" -> ExpectedVersion.NO_STREAM;
            case "exists" -> ExpectedVersion.EXISTS;
            default -> exactly(text);
        };
    }

    private static ExpectedVersion exactly(String text) {
        try {
            return ExpectedVersion.exactly(Long.parseLong(text));
        } catch (IllegalArgumentException e) { // a NumberFormatException is one
            throw new TypeConversionException(
                    "'" + text + "' must be any, none, exists or a version from 0 to 2^53 - 1");
        }
    }
}
