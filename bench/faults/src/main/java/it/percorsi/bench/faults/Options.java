package it.percorsi.bench.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/**
 * What a run is asked for.
 *
 * @param seed what the faults and the commands follow from
 * @param kills after how many killed processes it ends
 * @param longest after what time it ends at the latest
 * @param clients how many send commands
 * @param thinkMilliseconds how long each of them pauses between two commands, on the average
 * @param twice of how many services there are two instances
 * @param gapMilliseconds between two faults, on the average
 * @param folder where the run writes; the logs and the ledger stay there
 * @param applications where the applications' jars are
 */
record Options(
        long seed,
        int kills,
        Duration longest,
        int clients,
        int thinkMilliseconds,
        int twice,
        int gapMilliseconds,
        Path folder,
        Path applications) {

    static final String USAGE = """
            --seed N        what faults and commands follow from (1)
            --minutes M     how long things are broken (2)
            --kills N       until so many processes were killed, whatever the time
            --clients N     how many send commands (16)
            --think MS      mean pause of each of them between two commands (150)
            --twice N       of how many services there are two instances (2)
            --gap MS        mean time between two faults (4000)
            --folder DIR    where data, logs and the ledger are written (target/run)
            --apps DIR      where the applications' jars are (target/applications)""";

    private static final Duration FOR_EVER = Duration.ofDays(7);

    static Options of(String... arguments) {
        Options options = new Options(
                1,
                Integer.MAX_VALUE,
                Duration.ofMinutes(2),
                16,
                150,
                2,
                4_000,
                Path.of("target", "run"),
                Path.of("target", "applications"));
        for (int index = 0; index < arguments.length; index += 2) {
            if (index + 1 == arguments.length) {
                throw new IllegalArgumentException(arguments[index] + " says nothing");
            }
            options = options.with(arguments[index], arguments[index + 1]);
        }
        return options;
    }

    private Options with(String name, String value) {
        return switch (name) {
            case "--seed" ->
                new Options(
                        Long.parseLong(value),
                        kills,
                        longest,
                        clients,
                        thinkMilliseconds,
                        twice,
                        gapMilliseconds,
                        folder,
                        applications);
            case "--minutes" -> lasting(kills, Duration.ofMillis(Math.round(Double.parseDouble(value) * 60_000)));
            case "--kills" -> lasting(Integer.parseInt(value), FOR_EVER);
            case "--clients" ->
                new Options(
                        seed,
                        kills,
                        longest,
                        Integer.parseInt(value),
                        thinkMilliseconds,
                        twice,
                        gapMilliseconds,
                        folder,
                        applications);
            case "--think" ->
                new Options(
                        seed,
                        kills,
                        longest,
                        clients,
                        Integer.parseInt(value),
                        twice,
                        gapMilliseconds,
                        folder,
                        applications);
            case "--twice" ->
                new Options(
                        seed,
                        kills,
                        longest,
                        clients,
                        thinkMilliseconds,
                        Integer.parseInt(value),
                        gapMilliseconds,
                        folder,
                        applications);
            case "--gap" ->
                new Options(
                        seed,
                        kills,
                        longest,
                        clients,
                        thinkMilliseconds,
                        twice,
                        Integer.parseInt(value),
                        folder,
                        applications);
            case "--folder" -> in(Path.of(value), applications);
            case "--apps" -> in(folder, Path.of(value));
            default -> throw new IllegalArgumentException(name.toLowerCase(Locale.ROOT) + " is unknown");
        };
    }

    /** Whether it goes on until so many processes were killed. */
    boolean isLong() {
        return kills < Integer.MAX_VALUE;
    }

    private Options lasting(int mostKills, Duration atMost) {
        return new Options(
                seed, mostKills, atMost, clients, thinkMilliseconds, twice, gapMilliseconds, folder, applications);
    }

    private Options in(Path where, Path jars) {
        return new Options(seed, kills, longest, clients, thinkMilliseconds, twice, gapMilliseconds, where, jars);
    }
}
