package it.percorsi.company.imports;

import java.util.List;

/** A sheet has errors; nothing of it was taken over. */
public final class ImportRejected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<RowError> errors;

    ImportRejected(List<RowError> errors) {
        super(errors.size() + " errors");
        this.errors = List.copyOf(errors);
    }

    /** All that is wrong, row by row. */
    public List<RowError> errors() {
        return errors;
    }
}
