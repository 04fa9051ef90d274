package dev.hexis.benchmarks.peer;

import dev.hexis.benchmarks.client.BareLettuce;
import dev.hexis.benchmarks.load.Plan;
import dev.hexis.benchmarks.load.Raw;
import dev.hexis.benchmarks.stage.Chapter;
import dev.hexis.benchmarks.stage.Stage;
import dev.hexis.ports.Ports;
import dev.hexis.ports.RedisSettings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** A group consumes a whole stream, batch by batch, each of which is acknowledged before the next is asked for. */
final class EventLogChapter implements Chapter {
    static final int BATCH = 100;
    static final int PAYLOAD = 100;
    private static final List<Integer> CONSUMERS = List.of(1, 4, 16);
    private static final int MOST_CONSUMERS = 16;

    @Override
    public String title() {
        return "Event log";
    }

    @Override
    public int steps(Plan plan) {
        return CONSUMERS.size();
    }

    @Override
    public void run(Stage stage) throws InterruptedException {
        RedisSettings settings = stage.settings();
        int events = Size.of(stage.plan()).events();
        try (Adapters hexis = Adapters.open(settings, MOST_CONSUMERS);
                BareLettuce lettuce = BareLettuce.open(settings);
                SpringPeer spring = SpringPeer.open(settings)) {
            String stream = settings.keyPrefix() + ":bare-stream";
            HexisEvents.append(hexis.onLettuce().eventLog(), events);
            for (int rest = events; rest > 0; rest -= BATCH) {
                lettuce.appendAll(stream, Collections.nCopies(Math.min(rest, BATCH), new byte[PAYLOAD]));
            }
            Raw reads = Raw.of(
                            List.of(HexisEvents.GROUP.stream()),
                            name -> stage.wire().eventLog().read(name, 1, BATCH))
                    .named("reading " + BATCH + " of them at a time")
                    .counting(Math.min(events, BATCH));
            String work = String.format(Locale.ROOT, "%,d events consumed by a group", events);
            for (int consumers : CONSUMERS) {
                List<Trial> trials = new ArrayList<>();
                for (int i = 0; i < hexis.ports().size(); i++) {
                    Ports ports = hexis.ports().get(i);
                    trials.add(new HexisEvents(ports.eventGroups(), events, consumers).trial(Adapters.name(i)));
                }
                trials.add(new BareEvents(lettuce, stream, events, consumers)
                        .trial("bare XREADGROUP and XACK on Lettuce"));
                trials.add(new SpringEvents(spring, stream, events, consumers, true)
                        .trial("Spring Data stream container, each event acknowledged"));
                trials.add(new SpringEvents(spring, stream, events, consumers, false)
                        .trial("Spring Data stream container, NOACK: at most once"));
                new Trials(this, stage).play(work, events, consumers, reads, trials);
            }
            stage.probe().deleteKeys();
        }
    }
}
