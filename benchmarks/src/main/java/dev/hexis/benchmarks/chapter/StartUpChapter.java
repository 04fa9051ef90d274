package dev.hexis.benchmarks.chapter;

import dev.hexis.benchmarks.client.Client;
import dev.hexis.benchmarks.load.Plan;
import dev.hexis.benchmarks.stage.Chapter;
import dev.hexis.benchmarks.stage.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What it takes from nothing to a first answer, and what is held from then on, each in a JVM of its own. */
public record StartUpChapter(Collection<Client> clients, int runs) implements Chapter {
    private static final Pattern JAR = Pattern.compile("source: file:(/.*\\.jar)$");

    @Override
    public String title() {
        return "Start-up";
    }

    @Override
    public int steps(Plan plan) {
        return 2 * clients.size();
    }

    @Override
    public void run(Stage stage) throws InterruptedException {
        for (Client client : clients) {
            for (boolean adapter : new boolean[] {false, true}) {
                String who = (adapter ? "Hexis on " : "bare ") + client.title();
                stage.progress(title() + ": " + who);
                List<Properties> starts = new ArrayList<>();
                for (int i = 0; i < runs; i++) {
                    starts.add(start(stage, client, adapter, "-Xshare:auto"));
                }
                weigh(stage, client, adapter, who);
                note(stage, who, starts, "millis", "connect to first answer", "ms");
                note(stage, who, starts, "threads", "threads beyond the JVM's own", "");
                note(stage, who, starts, "sockets", "sockets", "");
            }
        }
    }

    private void note(Stage stage, String who, List<Properties> starts, String key, String what, String unit) {
        double[] values = starts.stream()
                .mapToDouble(start -> Double.parseDouble(start.getProperty(key)))
                .sorted()
                .toArray();
        stage.note(this, what, who, values[values.length / 2], unit);
    }

    /** The jars that classes were loaded from, by the log of another start. */
    private void weigh(Stage stage, Client client, boolean adapter, String who) throws InterruptedException {
        try {
            Path log = Files.createTempFile("hexis-classes", ".log");
            start(stage, client, adapter, "-Xlog:class+load:file=" + log);
            Set<String> jars = new HashSet<>();
            for (String line : Files.readAllLines(log)) {
                Matcher jar = JAR.matcher(line);
                if (jar.find()) {
                    jars.add(jar.group(1));
                }
            }
            Files.delete(log);
            double bytes = 0;
            for (String jar : jars) {
                bytes += Files.size(Path.of(jar));
            }
            stage.note(this, "jars that classes are loaded from", who, jars.size(), "");
            stage.note(this, "their weight", who, bytes / 1e6, "MB");
        } catch (IOException e) {
            throw new UncheckedIOException("the log of loaded classes cannot be read", e);
        }
    }

    private static Properties start(Stage stage, Client client, boolean adapter, String option)
            throws InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                option,
                "-cp",
                System.getProperty("java.class.path"),
                FirstAnswer.class.getName(),
                client.name(),
                Boolean.toString(adapter),
                "redis://" + stage.settings().host() + ":" + stage.settings().port()));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            Properties properties = new Properties();
            properties.load(process.getInputStream());
            int exit = process.waitFor();
            if (exit != 0) {
                throw new IllegalStateException(Arrays.toString(command.toArray()) + " ended with " + exit);
            }
            return properties;
        } catch (IOException e) {
            throw new IllegalStateException("a JVM cannot be started", e);
        }
    }
}
