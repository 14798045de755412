package it.percorsi.platform.web;

import it.percorsi.platform.imports.ImportRejected;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;

/**
 * What is wrong with one cell of a file, in words.
 *
 * @param row number of the row, the header being row 1
 * @param field name of the column
 * @param code stable code
 * @param message in words
 */
public record RowText(int row, String field, String code, String message) {

    /** Every problem of a file. */
    public static List<RowText> of(ImportRejected rejected, MessageSource messages, Locale locale) {
        return rejected.problems().stream()
                .map(problem -> new RowText(
                        problem.row(),
                        problem.field(),
                        problem.message(),
                        String.valueOf(
                                messages.getMessage("input." + problem.message(), null, problem.message(), locale))))
                .toList();
    }
}
