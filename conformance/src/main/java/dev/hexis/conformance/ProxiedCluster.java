package dev.hexis.conformance;

import static org.awaitility.Awaitility.await;

import dev.hexis.embedded.EmbeddedCluster;
import dev.hexis.embedded.EmbeddedRedis;
import dev.hexis.ports.RedisSettings;
import dev.hexis.ports.RedisTopology.Address;
import dev.hexis.ports.RedisTopology.Cluster;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** A Cluster of its own whose nodes name proxies in their place, so that every call goes through one. */
public final class ProxiedCluster implements AutoCloseable {
    private static final Duration LATE = Duration.ofSeconds(20);
    private static final int TO_BUS = 10_000;

    private final EmbeddedCluster cluster;
    private final List<FaultProxy> proxies = new ArrayList<>();

    private ProxiedCluster(EmbeddedCluster cluster, Function<RedisSettings, FaultProxy> before) {
        this.cluster = cluster;
        for (EmbeddedRedis node : cluster.nodes()) {
            FaultProxy proxy = before.apply(RedisSettings.parse(node.uri()));
            proxies.add(proxy);
            try (RespConnection connection = new RespConnection("127.0.0.1", node.port())) {
                announce(connection, "cluster-announce-bus-port", node.port() + TO_BUS);
                announce(connection, "cluster-announce-port", proxy.settings().port());
            }
        }
        cluster.nodes().forEach(node -> await().atMost(LATE).until(() -> namesTheProxies(node)));
    }

    /** One for all who leave its proxies as they found them; it is started when first asked for, ends with the JVM. */
    public static ProxiedCluster shared() {
        return Shared.INSTANCE;
    }

    /** Starts a Cluster and before each of its nodes a proxy that speaks TLS. */
    public static ProxiedCluster start(TestCertificate certificate) {
        return new ProxiedCluster(EmbeddedCluster.start(), node -> FaultProxy.before(node, certificate));
    }

    /** Settings that lead through the proxies, with a key prefix that nobody has used. */
    public RedisSettings settings() {
        List<Address> addresses = proxies.stream()
                .map(proxy -> proxy.settings().topology().addresses().get(0))
                .toList();
        return proxies.get(0)
                .settings()
                .withTopology(new Cluster(addresses))
                .withTimeouts(LATE, LATE)
                .withKeyPrefix("test-" + UUID.randomUUID());
    }

    /** The proxies, in the order of the slots behind them. */
    public List<FaultProxy> proxies() {
        return List.copyOf(proxies);
    }

    @Override
    public void close() {
        proxies.forEach(FaultProxy::close);
        cluster.close();
    }

    private static final class Shared {
        static final ProxiedCluster INSTANCE = new ProxiedCluster(EmbeddedCluster.start(), FaultProxy::before);
    }

    private boolean namesTheProxies(EmbeddedRedis node) {
        try (RespConnection connection = new RespConnection("127.0.0.1", node.port())) {
            connection.send("CLUSTER", "SLOTS");
            String slots = connection.next().toString();
            return proxies.stream()
                    .allMatch(proxy ->
                            slots.contains("127.0.0.1, " + proxy.settings().port() + ","));
        }
    }

    private static void announce(RespConnection connection, String option, int port) {
        connection.send("CONFIG", "SET", option, Integer.toString(port));
        connection.next();
    }
}
