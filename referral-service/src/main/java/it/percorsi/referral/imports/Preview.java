package it.percorsi.referral.imports;

import it.percorsi.platform.imports.RowProblem;
import it.percorsi.platform.imports.Sheet;
import it.percorsi.referral.imports.ReferralReader.ReadReferral;
import java.util.List;

/**
 * What would become of a file.
 *
 * @param sheet the file
 * @param mapping what its columns are taken for
 * @param good rows that would be taken in; none while a required column is missing
 * @param known numbers of rows that had come in by file before and would be passed over
 * @param wrong rows with something to correct
 */
public record Preview(
        Sheet sheet, ColumnMapping mapping, List<ReadReferral> good, List<Integer> known, List<WrongRow> wrong) {

    /**
     * A row with something to correct.
     *
     * @param line as it stands in the file
     * @param problems what is wrong; the field is the column of a {@link ReferralField}, or empty
     */
    public record WrongRow(Sheet.Line line, List<RowProblem> problems) {}

    /** The first values of a column. */
    public List<String> samples(int column, int most) {
        return sheet.lines().stream()
                .filter(line -> column < line.cells().size())
                .map(line -> line.cells().get(column))
                .filter(cell -> !cell.isBlank())
                .limit(most)
                .toList();
    }
}
