package dev.hexis.app.cli;

import dev.hexis.app.config.Configuration;
import dev.hexis.domain.ratelimit.Acquisition;
import dev.hexis.domain.ratelimit.RateLimit;
import dev.hexis.ports.ratelimit.RateLimiter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes permits and says what was decided. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Takes permits of a subject, from all limits or from none, and says what was decided.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  hexis limit check alice --limit api=token-bucket:100/60s",
            "  hexis limit check alice --limit api=token-bucket:100/60s,capacity=20 \\",
            "                          --limit burst=fixed-window:10/1s --permits 3",
            "  hexis limit check alice --limit day=sliding-window-counter:1000/1d --count 50 --output json",
            "",
            "A script can ask before it acts:",
            "  hexis limit check nightly --limit runs=fixed-window:1/1d && ./nightly.sh"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all were allowed",
            "1:something else failed",
            "2:a wrong flag, limit or setting",
            "3:at least one was not allowed",
            "5:Redis cannot be reached"
        })
final class LimitCheckCommand implements Callable<Integer> {
    private static final int MOST = 1_000_000;

    private final Configuration configuration;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "SUBJECT", description = "whose permits: a user, an API key, an address")
    private String subject = "";

    @Option(
            names = "--limit",
            required = true,
            paramLabel = "NAME=ALGORITHM:PERMITS/PERIOD",
            converter = LimitConverter.class,
            description = {
                "a limit; give more of them to decide on all at once. Algorithms: token-bucket,"
                        + " fixed-window, sliding-window, sliding-window-counter; periods: us ms s m h d"
            })
    private List<RateLimit> limits = new ArrayList<>();

    @Option(names = "--permits", paramLabel = "N", description = "how many permits to take (without it: 1)")
    private long permits = 1;

    @Option(names = "--count", paramLabel = "N", description = "how many times, one after the other (without it: 1)")
    private int count = 1;

    @Option(
            names = "--output",
            paramLabel = "FORM",
            description = "text, or json with one object a line as HTTP answers it (without it: text)")
    private Output output = Output.TEXT;

    LimitCheckCommand(Configuration configuration) {
        this.configuration = configuration;
    }

    @Override
    public Integer call() {
        if (count < 1 || count > MOST) {
            throw new ParameterException(spec.commandLine(), "count " + count + " must be from 1 to " + MOST);
        }
        Acquisition asked = OnPorts.checked(spec, () -> new Acquisition(subject, permits, limits));
        return OnPorts.run(configuration, spec, ports -> check(ports.rateLimiter(), asked));
    }

    private int check(RateLimiter limiter, Acquisition asked) {
        Report report = new Report(spec.commandLine().getOut(), output);
        for (int left = count; left > 0; left -= Acquisition.MOST_COSTS) {
            List<Long> costs = Collections.nCopies(Math.min(left, Acquisition.MOST_COSTS), permits);
            limiter.tryAcquireEach(asked.subject(), costs, asked.limits()).forEach(report::add);
        }
        return report.finish();
    }
}
