package dev.hexis.app.cli;

import dev.hexis.domain.ratelimit.RateLimit;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a limit in its text form. */
final class LimitConverter implements ITypeConverter<RateLimit> {
    @Override
    public RateLimit convert(String text) {
        try {
            return RateLimit.parse(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(String.valueOf(e.getMessage()));
        }
    }
}
