package dev.hexis.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hexis.adapter.memory.MemoryPorts;
import dev.hexis.app.Caller;
import dev.hexis.app.Configured;
import dev.hexis.app.config.AdapterName;
import dev.hexis.app.config.Key;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ListenTest {
    @Test
    void itListensOnLoopbackUnlessToldOtherwise() {
        try (HttpService service = new HttpService(Configured.on(AdapterName.MEMORY), MemoryPorts.open())) {
            service.start();

            assertThat(service.uri().toString()).matches("http://127\\.0\\.0\\.1:\\d+");
            assertThat(new Caller(service.uri()).get("/health").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void anIpv6AddressStandsInBrackets() {
        try (HttpService service = service("0", "::1")) {
            service.start();

            assertThat(service.uri().toString()).matches("http://\\[::1]:\\d+");
            assertThat(new Caller(service.uri()).get("/health").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aPortInUseIsOneClearError() {
        try (HttpService first = service("0", "127.0.0.1")) {
            first.start();
            int port = first.uri().getPort();

            try (HttpService second = service(Integer.toString(port), "127.0.0.1")) {
                assertThatThrownBy(second::start)
                        .isInstanceOf(ListenException.class)
                        .hasMessage("cannot listen on 127.0.0.1:" + port + ": Address already in use;"
                                + " choose another with --host and --port, 0 takes a free port");
            }
        }
    }

    @Test
    void aHostThatIsNotThisMachineIsOneClearError() {
        try (HttpService service = service("0", "192.0.2.1")) {
            assertThatThrownBy(service::start)
                    .isInstanceOf(ListenException.class)
                    .hasMessageStartingWith("cannot listen on 192.0.2.1:0: ");
        }
    }

    @Test
    void aHostThatIsUnknownIsOneClearError() {
        try (HttpService service = service("0", "nowhere.invalid")) {
            assertThatThrownBy(service::start)
                    .isInstanceOf(ListenException.class)
                    .hasMessageStartingWith("cannot listen on nowhere.invalid:0: ");
        }
    }

    private static HttpService service(String port, String host) {
        return new HttpService(
                Configured.load(Map.of(Key.ADAPTER, "memory", Key.PORT, port, Key.HOST, host)), MemoryPorts.open());
    }
}
