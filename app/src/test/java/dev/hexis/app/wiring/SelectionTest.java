package dev.hexis.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.hexis.adapter.memory.MemoryPorts;
import dev.hexis.app.Configured;
import dev.hexis.app.config.AdapterName;
import dev.hexis.ports.PortException;
import dev.hexis.ports.PortException.Reason;
import dev.hexis.ports.Ports;
import jakarta.inject.Provider;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

class SelectionTest {
    /** A port of the discard protocol; nobody listens there. */
    private static final String NO_REDIS = "redis://127.0.0.1:9";

    private final List<AdapterName> built = new ArrayList<>();

    @ParameterizedTest
    @EnumSource
    void onlyTheChosenAdapterIsBuilt(AdapterName chosen) {
        Ports ports = SelectionModule.chosen(Configured.on(chosen, NO_REDIS), recording(AdapterName.values()));

        ports.close();
        assertThat(built).containsExactly(chosen);
    }

    @Test
    void anAdapterThatIsNotBoundFailsWithThoseThatAre() {
        Map<AdapterName, Provider<Ports>> bound = recording(AdapterName.JEDIS, AdapterName.MEMORY);

        assertThatThrownBy(() -> SelectionModule.chosen(Configured.on(AdapterName.LETTUCE), bound))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("LETTUCE")
                .hasMessageContaining("JEDIS")
                .hasMessageContaining("MEMORY");
        assertThat(built).isEmpty();
    }

    @Test
    void onMemoryNoClientTriesToReachRedis() {
        AppComponent app = AppComponent.of(Configured.on(AdapterName.MEMORY, NO_REDIS));

        try (Ports ports = app.ports()) {
            ports.ping();
            assertThat(ports).isInstanceOf(MemoryPorts.class);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MEMORY")
    void everyOtherAdapterIsBoundAndSaysThatRedisIsNotThere(AdapterName adapter) {
        AppComponent app = AppComponent.of(Configured.on(adapter, NO_REDIS));

        PortException fault = catchThrowableOfType(PortException.class, app::ports);

        assertThat(fault.reason()).isEqualTo(Reason.UNAVAILABLE);
        assertThat(Arrays.stream(fault.getStackTrace()).map(StackTraceElement::getClassName))
                .anyMatch(name -> name.startsWith("dev.hexis.adapter." + adapter.text()));
    }

    @Test
    void theChoiceIsMadeOnce() {
        AppComponent app = AppComponent.of(Configured.on(AdapterName.MEMORY));

        try (Ports ports = app.ports()) {
            assertThat(app.ports()).isSameAs(ports);
            assertThat(app.rateLimiter()).isSameAs(ports.rateLimiter());
        }
    }

    @Test
    void aServiceLogsTheChoiceOnceAndPortsAloneDoNot() {
        Logger logger = (Logger) LoggerFactory.getLogger(AppComponent.class);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        logger.addAppender(log);

        try {
            AppComponent.of(Configured.on(AdapterName.MEMORY)).ports().close();
            assertThat(log.list).isEmpty();
            RunningService.start(Configured.on(AdapterName.MEMORY)).close();
        } finally {
            logger.detachAppender(log);
        }

        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .startsWith("adapter memory, redis none")
                .filteredOn(message -> message.startsWith("adapter"))
                .hasSize(1);
    }

    private Map<AdapterName, Provider<Ports>> recording(AdapterName... names) {
        return Arrays.stream(names).collect(Collectors.toMap(Function.identity(), name -> () -> {
            built.add(name);
            return MemoryPorts.open();
        }));
    }
}
