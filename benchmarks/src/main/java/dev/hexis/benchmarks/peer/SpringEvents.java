package dev.hexis.benchmarks.peer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.springframework.data.redis.connection.stream.Consumer;
import org.springframework.data.redis.connection.stream.MapRecord;
import org.springframework.data.redis.connection.stream.ReadOffset;
import org.springframework.data.redis.connection.stream.StreamOffset;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.serializer.RedisSerializer;
import org.springframework.data.redis.stream.StreamListener;
import org.springframework.data.redis.stream.StreamMessageListenerContainer;
import org.springframework.data.redis.stream.StreamMessageListenerContainer.StreamMessageListenerContainerOptions;

/**
 * Spring Data's container, which calls a listener for every event: that acknowledges it, or all were acknowledged when
 * they were read.
 */
final class SpringEvents {
    /** How long a read waits for events; there always are some until all is done. */
    private static final Duration WAIT = Duration.ofMillis(100);

    private final StringRedisTemplate template;
    private final SpringPeer spring;
    private final String stream;
    private final int events;
    private final int consumers;
    private final boolean acknowledging;
    private final List<StreamMessageListenerContainer<String, MapRecord<String, String, byte[]>>> containers =
            new ArrayList<>();
    private final List<ExecutorService> executors = new ArrayList<>();
    private CountDownLatch missing = new CountDownLatch(0);

    SpringEvents(SpringPeer spring, String stream, int events, int consumers, boolean acknowledging) {
        this.template = new StringRedisTemplate(spring.connections());
        this.spring = spring;
        this.stream = stream;
        this.events = events;
        this.consumers = consumers;
        this.acknowledging = acknowledging;
    }

    Trial trial(String name) {
        return new Trial(name, this::prepare, this::consume, this::stop);
    }

    private String group() {
        return acknowledging ? "spring" : "spring-noack";
    }

    private void prepare() {
        template.opsForStream().destroyGroup(stream, group());
        template.opsForStream().createGroup(stream, ReadOffset.from("0"), group());
        missing = new CountDownLatch(events);
    }

    private void consume() {
        ExecutorService executor = Executors.newFixedThreadPool(consumers);
        executors.add(executor);
        StreamMessageListenerContainer<String, MapRecord<String, String, byte[]>> container =
                StreamMessageListenerContainer.create(
                        spring.connections(),
                        StreamMessageListenerContainerOptions.builder()
                                .batchSize(EventLogChapter.BATCH)
                                .pollTimeout(WAIT)
                                .executor(executor)
                                .keySerializer(RedisSerializer.string())
                                .<String, byte[]>hashKeySerializer(RedisSerializer.string())
                                .<String, byte[]>hashValueSerializer(RedisSerializer.byteArray())
                                .build());
        containers.add(container);
        CountDownLatch latch = missing;
        StreamListener<String, MapRecord<String, String, byte[]>> listener = event -> {
            if (acknowledging) {
                template.opsForStream().acknowledge(group(), event);
            }
            latch.countDown();
        };
        for (int i = 0; i < consumers; i++) {
            Consumer consumer = Consumer.from(group(), "consumer-" + i);
            StreamOffset<String> next = StreamOffset.create(stream, ReadOffset.lastConsumed());
            if (acknowledging) {
                container.receive(consumer, next, listener);
            } else {
                container.receiveAutoAck(consumer, next, listener);
            }
        }
        container.start();
        await(() -> latch.await(1, TimeUnit.MINUTES));
    }

    private boolean stop() {
        containers.forEach(StreamMessageListenerContainer::stop);
        containers.clear();
        for (ExecutorService executor : executors) {
            executor.shutdown();
            await(() -> executor.awaitTermination(WAIT.toMillis() * 10, TimeUnit.MILLISECONDS)
                    || interrupted(executor)); // else reads go on without a connection
        }
        executors.clear();
        return missing.getCount() == 0;
    }

    /** A read that begins while the container stops does not hear of it. */
    private static boolean interrupted(ExecutorService executor) throws InterruptedException {
        executor.shutdownNow();
        return executor.awaitTermination(1, TimeUnit.MINUTES);
    }

    private static void await(Callable<Boolean> end) {
        try {
            if (!end.call()) {
                throw new IllegalStateException("no end within a minute");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
