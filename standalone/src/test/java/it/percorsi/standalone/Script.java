package it.percorsi.standalone;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One run of {@code ./percorsi}.
 *
 * @param code its exit code
 * @param said what it printed on either stream
 */
record Script(int code, String said) {

    private static final Path SCRIPT =
            Path.of("..", "percorsi").toAbsolutePath().normalize();

    /** Runs it in a folder, without a build. */
    static Script run(Path in, String... arguments) throws IOException, InterruptedException {
        return run(SCRIPT, in, Map.of("PERCORSI_BUILD", "never"), arguments);
    }

    /** Runs a copy of it with these changes to the environment. */
    static Script run(Path script, Path in, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(in.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("the script does not end; it said: " + said);
        }
        return new Script(process.exitValue(), said);
    }
}
