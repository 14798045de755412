package it.percorsi.platform.operations;

import java.util.List;

/** What a service counts for those who run it, beside what every service tells. */
@FunctionalInterface
public interface Figures {

    /**
     * A count.
     *
     * @param name kebab-case; its words are {@code operations.figure.NAME}
     * @param value how many
     * @param problem whether somebody should look
     */
    record Figure(String name, long value, boolean problem) {}

    /** As it stands now. */
    List<Figure> now();
}
