package it.percorsi.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * PostgreSQL refuses to run as root. For root its programs are put into a user namespace of their
 * own, in which they are nobody while their files stay root's.
 */
final class RootWrapper {

    private static final int ROOT = 0;
    private static final List<String> UNSHARE = List.of("unshare", "-U");

    private RootWrapper() {}

    /** The command as this user has to give it; {@link ServerNotStarted} when root cannot. */
    static List<String> wrap(List<String> command) {
        return isRoot() ? join(UNSHARE, command) : command;
    }

    /** Says in plain words when root cannot run PostgreSQL here. */
    static void check() {
        if (isRoot() && !namespacesWork()) {
            throw new ServerNotStarted("PostgreSQL does not run as root, and this machine does not let root step down"
                    + " with `unshare -U` (not installed, or user namespaces are forbidden)."
                    + " Start Percorsi as an ordinary user.");
        }
    }

    static List<String> join(List<String> head, List<String> tail) {
        return Stream.concat(head.stream(), tail.stream()).toList();
    }

    private static boolean namespacesWork() {
        try {
            return !Command.run(join(UNSHARE, List.of("true")), "").failed();
        } catch (UncheckedIOException notInstalled) {
            return false;
        }
    }

    private static boolean isRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(ROOT);
        } catch (IOException | UnsupportedOperationException noProc) {
            return false;
        }
    }
}
