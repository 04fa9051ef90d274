package dev.hexis.benchmarks.peer;

import dev.hexis.benchmarks.client.Client;
import dev.hexis.benchmarks.load.Contender;
import dev.hexis.benchmarks.load.Operation;
import dev.hexis.ports.Ports;
import dev.hexis.ports.RedisSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The ports on every client, Lettuce first: most of the peers stand on it. */
record Adapters(List<Ports> ports) implements AutoCloseable {
    private static final List<Client> CLIENTS = List.of(Client.LETTUCE, Client.JEDIS, Client.REDISSON);

    static Adapters open(RedisSettings settings, int threads) {
        Adapters adapters = new Adapters(new ArrayList<>());
        try {
            for (Client client : CLIENTS) {
                adapters.ports.add(client.openAdapter(client.settings(settings, threads)));
            }
            return adapters;
        } catch (RuntimeException e) {
            adapters.close();
            throw e;
        }
    }

    Ports onLettuce() {
        return ports.get(0);
    }

    /** How a contender is called. */
    static String name(int position) {
        return "Hexis on " + CLIENTS.get(position).title();
    }

    /** One contender for each client. */
    List<Contender> contenders(Function<Ports, Operation> operation) {
        List<Contender> contenders = new ArrayList<>();
        for (int i = 0; i < CLIENTS.size(); i++) {
            contenders.add(new Contender(name(i), operation.apply(ports.get(i))));
        }
        return contenders;
    }

    @Override
    public void close() {
        ports.forEach(Ports::close);
    }
}
