package dev.hexis.app.cli;

import picocli.CommandLine.Command;

/** The command above all others. */
@Command(
        name = "hexis",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Redis patterns over HTTP and on the command line: rate limits, locks and their neighbours.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  hexis serve",
            "      serves on http://127.0.0.1:8080 with a Redis of its own",
            "  hexis serve --redis redis://10.0.0.5:6379 --adapter jedis --port 9000",
            "      serves a Redis that is there, through Jedis",
            "  hexis limit check alice --limit api=token-bucket:100/60s",
            "      takes one of alice's 100 permits a minute",
            "  hexis board submit weekly alice 1500 && hexis board top weekly",
            "      enters her score and says who leads",
            "  TOKEN=$(hexis session create --principal alice)",
            "      logs her in; 'echo $TOKEN | hexis session open' asks whether she still is",
            "",
            "Every setting can also stand in hexis.yaml (port: 9000) or in the environment (HEXIS_PORT=9000);",
            "flags win over the environment, the environment over the file. HEXIS_LOG_LEVEL=DEBUG makes the",
            "log, on standard error, say more."
        })
final class HexisCommand {}
