package dev.hexis.benchmarks;

import dev.hexis.ports.RedisSettings;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.ScanParams;
import redis.clients.jedis.resps.ScanResult;

/** Asks the server what it has done, on a connection of its own. */
final class ServerProbe implements AutoCloseable {
    private static final Pattern COMMAND = Pattern.compile("(?m)^cmdstat_([^:]+):calls=(\\d+),usec=(\\d+)");
    private static final Pattern CPU = Pattern.compile("(?m)^used_cpu_(?:sys|user)_main_thread:([0-9.]+)");
    private static final Pattern VERSION = Pattern.compile("(?m)^redis_version:(\\S+)");

    private final UnifiedJedis client;
    private final String keyPrefix;

    ServerProbe(RedisSettings settings) {
        this.client = BareJedis.open(settings.withPoolSize(1)).client();
        this.keyPrefix = settings.keyPrefix();
    }

    ServerWork read() {
        double calls = 0;
        double micros = 0;
        double commands = 0;
        for (MatchResult line : info("commandstats", COMMAND)) {
            double count = Double.parseDouble(line.group(2));
            if (line.group(1).startsWith("eval")) {
                calls += count;
                micros += Double.parseDouble(line.group(3));
            }
            if (!line.group(1).equals("info")) {
                commands += count;
            }
        }
        double cpuSeconds = info("cpu", CPU).stream()
                .mapToDouble(line -> Double.parseDouble(line.group(1)))
                .sum();
        return new ServerWork(calls, micros, commands, cpuSeconds * 1e6);
    }

    String version() {
        return info("server", VERSION).get(0).group(1);
    }

    /** Deletes what the benchmarks have stored. */
    void deleteKeys() {
        ScanParams ours = new ScanParams().match(keyPrefix + ":*").count(1000);
        String cursor = ScanParams.SCAN_POINTER_START;
        do {
            ScanResult<String> page = client.scan(cursor, ours);
            if (!page.getResult().isEmpty()) {
                client.unlink(page.getResult().toArray(String[]::new));
            }
            cursor = page.getCursor();
        } while (!cursor.equals(ScanParams.SCAN_POINTER_START));
    }

    @Override
    public void close() {
        client.close();
    }

    private List<MatchResult> info(String section, Pattern line) {
        return line.matcher(client.info(section)).results().toList();
    }
}
