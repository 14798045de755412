package it.percorsi.company.imports;

import java.util.List;

/**
 * What an import did.
 *
 * @param rows rows of the file
 * @param imported rows taken over, now or by the same file before
 * @param ids the companies of these rows, in order
 * @param alreadyRegistered rows of companies that were in the data bank already and were left as they are
 */
public record ImportResult(int rows, int imported, List<String> ids, List<Known> alreadyRegistered) {

    /** A row whose company was known: its line in the file and the company. */
    public record Known(int row, String companyId) {}
}
