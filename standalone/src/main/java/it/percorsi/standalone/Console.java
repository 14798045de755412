package it.percorsi.standalone;

import java.io.PrintStream;
import java.util.function.Consumer;

/** What the operator sees, line by line. */
final class Console implements Consumer<String> {

    private final PrintStream out;
    private final PrintStream err;

    Console(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    void say(String line) {
        out.println(line);
        out.flush();
    }

    void complain(Sentence sentence) {
        err.println(sentence.italian());
        err.println(sentence.english());
        err.flush();
    }

    @Override
    public void accept(String line) {
        say(line);
    }
}
