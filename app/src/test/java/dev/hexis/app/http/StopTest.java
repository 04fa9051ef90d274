package dev.hexis.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hexis.app.Caller;
import dev.hexis.app.Configured;
import dev.hexis.app.config.AdapterName;
import dev.hexis.domain.ratelimit.Decision;
import dev.hexis.domain.ratelimit.LimitStatus;
import dev.hexis.domain.ratelimit.RateLimit;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class StopTest {
    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    @Test
    void aRequestThatHasBegunIsAnsweredWhileNewOnesAreRefused() {
        HttpService service = new HttpService(Configured.on(AdapterName.MEMORY), new BrokenPorts(this::slowly));
        service.start();
        Caller caller = new Caller(service.uri());
        int port = service.uri().getPort();

        CompletableFuture<HttpResponse<String>> begun =
                CompletableFuture.supplyAsync(() -> caller.get("/v1/rate-limits/alice?limit=a=fixed-window:1/1s"));
        await().until(() -> entered.getCount() == 0);
        CompletableFuture<Void> stopped = CompletableFuture.runAsync(service::close);
        await().until(() -> !accepts(port));
        assertThat(begun).isNotDone();
        released.countDown();

        assertThat(begun.join().statusCode()).isEqualTo(200);
        assertThat(stopped).succeedsWithin(Duration.ofSeconds(20));
    }

    @Test
    void stoppingAgainDoesNothing() {
        HttpService service = new HttpService(Configured.on(AdapterName.MEMORY), new BrokenPorts(this::slowly));
        service.start();
        int port = service.uri().getPort();

        service.close();
        service.close();

        assertThat(accepts(port)).isFalse();
    }

    private static boolean accepts(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private Decision slowly() {
        entered.countDown();
        try {
            released.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        RateLimit limit = RateLimit.parse("a=fixed-window:1/1s");
        return new Decision(1, Instant.EPOCH, List.of(new LimitStatus(limit, 1, Duration.ZERO, Duration.ZERO)));
    }
}
