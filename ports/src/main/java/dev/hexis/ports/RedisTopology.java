package dev.hexis.ports;

import java.util.List;
import java.util.stream.Collectors;

/** Which servers make up a Redis, and where they are. */
public sealed interface RedisTopology {

    /** The servers to ask first; a Cluster names the others itself. Never empty. */
    List<Address> addresses();

    /**
     * One server.
     *
     * @param address where it is
     */
    record Standalone(Address address) implements RedisTopology {
        @Override
        public List<Address> addresses() {
            return List.of(address);
        }

        @Override
        public String toString() {
            return address.toString();
        }
    }

    /**
     * A Redis Cluster.
     *
     * @param addresses some of its nodes; the more, the less it matters if one is down when connecting
     */
    record Cluster(List<Address> addresses) implements RedisTopology {
        /** Checks that there is a node. */
        public Cluster {
            addresses = List.copyOf(addresses);
            RedisSettings.require(!addresses.isEmpty(), "addresses", addresses, "at least one");
        }

        @Override
        public String toString() {
            return addresses.stream().map(Address::toString).collect(Collectors.joining(","));
        }
    }

    /**
     * Where a server is.
     *
     * @param host its host name or address
     * @param port its port
     */
    record Address(String host, int port) {
        /** Checks both. */
        public Address {
            RedisSettings.require(!host.isBlank(), "host", host, "a host name or an address");
            RedisSettings.require(port >= 1 && port <= 65535, "port", port, "from 1 to 65535");
        }

        /** As in a URI: an IPv6 address stands in brackets. */
        @Override
        public String toString() {
            return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
        }
    }
}
