package it.percorsi.bench.faults.servers;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How a process is started.
 *
 * @param name its name in this run, for example {@code referral-2}
 * @param command program and arguments
 * @param environment everything that it is told
 * @param folder its working directory, below the folder of the run
 * @param log where it writes
 */
record Launch(String name, List<String> command, Map<String, String> environment, Path folder, Path log) {}
