package dev.hexis.app.cli;

import dev.hexis.app.config.Configuration;
import dev.hexis.domain.lock.LockRequest;
import dev.hexis.patterns.lock.Renewal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a command while a lock is held. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Runs a command while a lock is held: one at a time in the whole fleet.",
            "",
            "The lock is renewed while the command runs. HEXIS_FENCING_TOKEN tells the command a number that",
            "grows with every holder, for what must refuse an old one. If the lock is lost, or Redis cannot",
            "be reached for too long, the command and what it has started get SIGTERM while a sixth of the",
            "ttl is left, and SIGKILL when it is over. SIGTERM and Ctrl-C are passed on to it as SIGTERM."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  hexis lock run nightly --ttl 30s -- ./nightly.sh",
            "      runs it unless somebody else does",
            "  hexis lock run deploy --ttl 1m --wait 10m -- sh -c 'deploy --fence $HEXIS_FENCING_TOKEN'",
            "      waits for its turn"
        },
        exitCodeListHeading = "%nExit codes: the command's (128 + n if a signal n ended it), or%n",
        exitCodeList = {
            "1:something else failed",
            "2:a wrong flag or setting",
            "3:the lock was not free in time; the command was not run",
            "4:the lock was lost before the command ended",
            "5:Redis cannot be reached; the command was not run",
            "126:the command cannot be run",
            "127:the command was not found"
        })
final class LockRunCommand implements Callable<Integer> {
    private static final int MARGIN = 6;
    private static final long SECONDS_TO_RELEASE = 10;

    private final Configuration configuration;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "NAME", description = "the lock")
    private String name = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "COMMAND", description = "what to run, after --")
    private List<String> command = new ArrayList<>();

    @Option(
            names = "--ttl",
            required = true,
            paramLabel = "TIME",
            converter = TimeConverter.class,
            description = "when the lock is free again if this process vanishes: ms s m h, longer than two"
                    + " command timeouts, 24h at most")
    private Duration ttl = Duration.ZERO;

    @Option(
            names = "--wait",
            paramLabel = "TIME",
            converter = TimeConverter.class,
            description = "how long to wait for the lock; a release wakes us (without it: not at all)")
    private Duration wait = Duration.ZERO;

    LockRunCommand(Configuration configuration) {
        this.configuration = configuration;
    }

    @Override
    public Integer call() {
        Duration timeout = SettingsFlags.load(configuration, spec).redis().commandTimeout();
        if (ttl.compareTo(timeout.multipliedBy(2)) <= 0) {
            throw new ParameterException(
                    spec.commandLine(),
                    "ttl " + ttl + " of lock '" + name + "' must be longer than two command timeouts of " + timeout
                            + ", else it could not be renewed in time");
        }
        OnPorts.checked(spec, () -> new LockRequest(name, "hexis", ttl));
        Leash leash = new Leash();
        CountDownLatch released = new CountDownLatch(1);
        Thread onSignal = new Thread(() -> passOn(leash, released), "signal");
        Runtime.getRuntime().addShutdownHook(onSignal);
        try {
            LockRun run =
                    new LockRun(leash, spec.commandLine().getErr(), name, new Renewal(ttl, ttl.dividedBy(MARGIN)));
            return OnPorts.run(configuration, spec, ports -> run.run(ports, wait, command));
        } finally {
            released.countDown();
            forget(onSignal);
        }
    }

    /** The process ends when its hooks have, so this waits until the command has ended and the lock is free. */
    private static void passOn(Leash leash, CountDownLatch released) {
        leash.pull(child -> {
            child.ask();
            child.await();
        });
        try {
            released.await(SECONDS_TO_RELEASE, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // it runs
        }
    }
}
