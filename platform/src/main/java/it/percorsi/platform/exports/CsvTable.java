package it.percorsi.platform.exports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A table as CSV after RFC 4180, but for the semicolon and the decimal comma, which are what an Italian Excel opens at a
 * double click, as is the byte order mark that tells it of UTF-8. Dates are ISO dates.
 */
public final class CsvTable {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setDelimiter(';').get();

    private CsvTable() {}

    /** The whole text, byte order mark included. */
    public static String text(Table table) {
        StringBuilder out = new StringBuilder().append(BYTE_ORDER_MARK);
        try (CSVPrinter printer = new CSVPrinter(out, FORMAT)) {
            printer.printRecord(table.columns().stream().map(CsvTable::inert));
            for (List<Cell> row : table.rows()) {
                Stream<String> cells = row.stream().map(CsvTable::text);
                printer.printRecord(cells);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }

    private static String text(Cell cell) {
        return switch (cell) {
            case Cell.Words words -> inert(words.text());
            case Cell.Day day -> day.date().toString();
            case Cell.Quantity quantity -> quantity.value().toPlainString().replace('.', ',');
        };
    }

    /** A text that a spreadsheet would take for a formula gets an apostrophe before it, and stays a text. */
    private static String inert(String text) {
        return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
