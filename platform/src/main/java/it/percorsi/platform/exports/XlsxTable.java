package it.percorsi.platform.exports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A table as a spreadsheet: texts are texts, dates are dates, and the heads stay in sight. */
final class XlsxTable {

    private static final String NOT_IN_A_NAME = "[\\[\\]:*?/\\\\']";
    private static final int LONGEST_NAME = 31;
    private static final String DATE = "dd/mm/yyyy";

    private XlsxTable() {}

    static byte[] of(Table table) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Percorsi", "1.0")) {
            Worksheet sheet = book.newWorksheet(name(table.title()));
            for (int column = 0; column < table.columns().size(); column++) {
                sheet.value(0, column, Xml.clean(table.columns().get(column)));
            }
            sheet.range(0, 0, 0, table.columns().size() - 1).style().bold().set();
            sheet.freezePane(0, 1);
            for (int row = 0; row < table.rows().size(); row++) {
                write(sheet, row + 1, table.rows().get(row));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static void write(Worksheet sheet, int row, List<Cell> cells) {
        for (int column = 0; column < cells.size(); column++) {
            switch (cells.get(column)) {
                case Cell.Words words -> sheet.value(row, column, Xml.clean(words.text()));
                case Cell.Day day -> {
                    sheet.value(row, column, day.date());
                    sheet.style(row, column).format(DATE).set();
                }
                case Cell.Quantity quantity -> sheet.value(row, column, quantity.value());
            }
        }
    }

    private static String name(String title) {
        String name = Xml.clean(title).replaceAll(NOT_IN_A_NAME, " ").strip();
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }
}
