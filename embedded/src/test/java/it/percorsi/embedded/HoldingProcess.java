package it.percorsi.embedded;

import java.io.IOException;
import java.nio.file.Path;

/** Holds a data folder open until it is killed or its input ends. */
final class HoldingProcess {

    static final int HELD = '!';

    private HoldingProcess() {}

    static void main(String[] arguments) throws IOException {
        try (var folder = DataFolder.open(Path.of(arguments[0]))) {
            assert folder.path().isAbsolute();
            System.out.write(HELD);
            System.out.flush();
            int end = System.in.read();
            assert end == -1;
        }
    }
}
