package dev.hexis.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hexis.app.Caller;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServeTest {
    private final Terminal terminal = Terminal.plain();

    @Test
    void itSaysWhatItServesAndWhereUntilItIsStopped() throws InterruptedException {
        Thread serving = new Thread(() -> terminal.run("serve", "--adapter", "memory", "--port", "0"));
        serving.start();
        await().until(() -> terminal.out().contains("listening on "));

        List<String> lines = terminal.out().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).isEqualTo("adapter memory, redis none");
        assertThat(lines.get(1)).matches("listening on http://127\\.0\\.0\\.1:\\d+");
        URI service = URI.create(lines.get(1).substring("listening on ".length()));
        assertThat(new Caller(service).get("/health").statusCode()).isEqualTo(200);

        serving.interrupt();
        serving.join();
        assertThat(terminal.err()).isEmpty();
    }

    @Test
    void aPortInUseIsExitCode1AndOneLine() throws InterruptedException {
        Thread serving = new Thread(() -> terminal.run("serve", "--adapter", "memory", "--port", "0"));
        serving.start();
        await().until(() -> terminal.out().contains("listening on "));
        String port = terminal.out().strip().replaceAll("(?s).*:", "");

        Terminal second = Terminal.plain();
        assertThat(second.run("serve", "--adapter", "memory", "--port", port)).isEqualTo(1);
        assertThat(second.out()).isEmpty();
        assertThat(second.err().lines().toList())
                .containsExactly("hexis: cannot listen on 127.0.0.1:" + port + ": Address already in use;"
                        + " choose another with --host and --port, 0 takes a free port");

        serving.interrupt();
        serving.join();
    }

    @Test
    void aRedisThatIsNotThereIsExitCode5() {
        assertThat(terminal.run("serve", "--port", "0", "--redis", "redis://127.0.0.1:9"))
                .isEqualTo(5);
        assertThat(terminal.out()).isEmpty();
        assertThat(terminal.err().lines().toList())
                .singleElement()
                .asString()
                .startsWith("hexis: Redis at redis://127.0.0.1:9/0: ");
    }
}
