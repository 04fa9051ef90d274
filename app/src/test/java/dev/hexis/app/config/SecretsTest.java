package dev.hexis.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretsTest {
    @ParameterizedTest
    @CsvSource({
        "redis://example.org:6379/0, redis://example.org:6379/0",
        "localhost:6379, localhost:6379",
        "redis://someone:pw@example.org:6379/0, redis://***@example.org:6379/0",
        "redis://:p@w@example.org, redis://***@example.org",
        "redis://someone:pw, redis://someone:***",
        "redis://:12345, redis://:***",
        "redis://example.org?password=pw, redis://example.org?***",
    })
    void whatMayBeAPasswordIsMaskedAndTheRestStays(String uri, String shown) {
        assertThat(Secrets.mask(uri)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "Unmatched argument: 'redis://someone:pw@example.org', Unmatched argument: 'redis://***@example.org'",
                "Unmatched argument: 'redis://someone:p w@example.org', Unmatched argument: 'redis://***@example.org'",
                "Unknown option: '--redi=:pw@example.org', Unknown option: '***@example.org'",
                "bob@example.org wants api=token-bucket:100/60s, bob@example.org wants api=token-bucket:100/60s",
            })
    void aTextIsMaskedWhereItLooksLikeAUri(String text, String shown) {
        assertThat(Secrets.maskAll(text)).isEqualTo(shown);
    }
}
