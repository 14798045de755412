package it.percorsi.bench.faults.servers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Small JVMs: many of them share one machine. */
final class JavaCommand {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final String READS_CACHE = "-XX:AOTCache=";
    private static final String WRITES_CACHE = "-XX:AOTCacheOutput=";

    private JavaCommand() {}

    /** It starts faster where a process that was {@link #learning} has ended before. */
    static List<String> ofApplication(Path jar) {
        return java(
                "-Daxoniq.update-checker.disabled=true",
                READS_CACHE + jar + ".aot",
                // Not a word about one that is not there.
                "-Xlog:aot=off",
                "-jar",
                jar.toString());
    }

    /** The same, but what it loads is kept for those that come after; written when it is asked to end. */
    static List<String> learning(List<String> command) {
        return command.stream()
                .map(word -> word.replace(READS_CACHE, WRITES_CACHE))
                .toList();
    }

    static List<String> unpacking(Path jar, Path target) {
        return java("-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", target.toString());
    }

    static List<String> ofServer(String name, Path folder, int port) {
        String kind = name.replaceFirst("-.*", "");
        return java(
                "-classpath",
                System.getProperty("java.class.path"),
                ServerProcess.class.getName(),
                kind,
                folder.toString(),
                Integer.toString(port));
    }

    private static List<String> java(String... rest) {
        List<String> command = new ArrayList<>(List.of(
                JAVA.toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(List.of(rest));
        return command;
    }
}
