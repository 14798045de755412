package it.percorsi.platform.imports;

import java.util.List;

/** A file has rows that cannot be taken; nothing of it was (HTTP 400). */
public final class ImportRejected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<RowProblem> problems;

    /** With what is wrong, row by row. */
    public ImportRejected(List<RowProblem> problems) {
        super(problems.size() + " problems in the file");
        this.problems = List.copyOf(problems);
    }

    /** Row by row. */
    public List<RowProblem> problems() {
        return problems;
    }
}
