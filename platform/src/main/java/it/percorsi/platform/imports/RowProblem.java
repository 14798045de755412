package it.percorsi.platform.imports;

/**
 * What is wrong with one cell.
 *
 * @param row number of the row as a spreadsheet counts, the header being row 1
 * @param field name of the column
 * @param message code of what is wrong; its words are the message {@code input.CODE}
 */
public record RowProblem(int row, String field, String message) {}
