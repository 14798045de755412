package it.percorsi.company.imports;

/**
 * What is wrong with a cell of a sheet.
 *
 * @param row line of the file; the header is line 1
 * @param field name of the column; empty when it is about the whole row or file
 * @param code stable code; its words are the message {@code import.CODE}
 */
public record RowError(long row, String field, String code) {}
