package dev.hexis.benchmarks.load;

import dev.hexis.benchmarks.client.BareJedis;
import dev.hexis.ports.RedisSettings;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.ScanParams;
import redis.clients.jedis.resps.ScanResult;

/** Asks the server what it has done, on a connection of its own. */
public final class ServerProbe implements AutoCloseable {
    private static final Pattern COMMAND = Pattern.compile("(?m)^cmdstat_([^:]+):calls=(\\d+),usec=(\\d+)");
    private static final Pattern CPU = Pattern.compile("(?m)^used_cpu_(?:sys|user)_main_thread:([0-9.]+)");
    private static final Pattern BYTES = Pattern.compile("(?m)^total_net_(?:input|output)_bytes:(\\d+)");
    private static final Pattern BEING_FREED = Pattern.compile("(?m)^lazyfree_pending_objects:(\\d+)");
    private static final Pattern MEMORY = Pattern.compile("(?m)^used_memory_dataset:(\\d+)");
    private static final Pattern ALLOCATOR = Pattern.compile("(?m)^mem_allocator:(\\S+)");
    private static final Pattern VERSION = Pattern.compile("(?m)^redis_version:(\\S+)");

    /** INFO and a section as a request without the section's name, and what surrounds the reply. */
    private static final int REQUEST_BYTES = 23;

    private static final int FRAME_BYTES = 15;

    private final UnifiedJedis client;
    private final String keyPrefix;
    private double ownBytes;

    public ServerProbe(RedisSettings settings) {
        this.client = BareJedis.open(settings.withPoolSize(1)).client();
        this.keyPrefix = settings.keyPrefix();
    }

    /** What it has done until now, but what this probe asked of it, and PINGs. */
    public ServerWork read() {
        double calls = 0;
        double scriptMicros = 0;
        double commands = 0;
        double commandMicros = 0;
        for (MatchResult line : info("commandstats", COMMAND)) {
            double count = Double.parseDouble(line.group(2));
            double micros = Double.parseDouble(line.group(3));
            if (line.group(1).equals("info") || line.group(1).equals("ping")) { // clients ping of themselves
                continue;
            }
            commands += count;
            if (line.group(1).startsWith("eval")) {
                calls += count;
                scriptMicros += micros;
            } else {
                commandMicros += micros;
            }
        }
        double cpuSeconds = sum(info("cpu", CPU));
        double bytes = sum(info("stats", BYTES)) - ownBytes;
        return new ServerWork(calls, scriptMicros, commands, commandMicros, cpuSeconds * 1e6, bytes);
    }

    /** The bytes that the server's data take, once what was deleted is gone. */
    public double usedMemory() throws InterruptedException {
        while (sum(info("memory", BEING_FREED)) > 0) {
            Thread.sleep(10);
        }
        return sum(info("memory", MEMORY));
    }

    private static double sum(List<MatchResult> lines) {
        return lines.stream()
                .mapToDouble(line -> Double.parseDouble(line.group(1)))
                .sum();
    }

    /** The server's version, and the allocator it was built with, which decides how fast scripts are. */
    public String version() {
        return info("server", VERSION).get(0).group(1) + " (allocator "
                + info("memory", ALLOCATOR).get(0).group(1) + ")";
    }

    /** Deletes what the benchmarks have stored. */
    public void deleteKeys() {
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
        String text = client.info(section);
        ownBytes += REQUEST_BYTES + section.length() + text.length() + FRAME_BYTES;
        return line.matcher(text).results().toList();
    }
}
