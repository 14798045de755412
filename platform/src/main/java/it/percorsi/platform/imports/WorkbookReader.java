package it.percorsi.platform.imports;

import it.percorsi.platform.web.BadInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** Reads the first sheet that a workbook shows. Of a formula it takes the result that was saved with it. */
final class WorkbookReader {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    /** More digits than a spreadsheet keeps are noise of the binary number. */
    private static final MathContext DIGITS = new MathContext(15);

    private static final int WIDEST_NUMBER = 30;

    private WorkbookReader() {}

    static void read(byte[] content, Sheet.Reading reading) {
        try {
            WorkbookGuard.check(content);
            try (ReadableWorkbook workbook = open(content);
                    Stream<org.dhatim.fastexcel.reader.Row> rows = workbook.getSheets()
                            .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                            .findFirst()
                            .orElseThrow(() -> new BadInput("file", "not-a-table"))
                            .openStream()) {
                rows.forEachOrdered(row -> reading.line(row.getRowNum(), texts(row), true));
            }
        } catch (BadInput known) {
            throw known;
        } catch (IOException | RuntimeException damaged) {
            // The reader of such files tells what is wrong with one in many ways.
            throw new BadInput("file", "not-a-table");
        }
    }

    /** Some programs save no formats at all. */
    private static ReadableWorkbook open(byte[] content) throws IOException {
        try {
            return new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, true));
        } catch (ExcelReaderException withoutFormats) {
            return new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(false, true));
        }
    }

    private static List<String> texts(org.dhatim.fastexcel.reader.Row row) {
        List<String> texts = new ArrayList<>();
        // One column too many is told; beyond it there are blank cells only (WorkbookGuard).
        int most = Math.min(row.getCellCount(), Sheet.MOST_COLUMNS + 1);
        for (int column = 0; column < most; column++) {
            texts.add(row.getOptionalCell(column).map(WorkbookReader::text).orElse(""));
        }
        return texts;
    }

    private static String text(Cell cell) {
        return switch (cell.getValue()) {
            case null -> "";
            case Boolean yes -> yes ? "VERO" : "FALSO";
            case BigDecimal number -> number(cell, number);
            case Object text -> text.toString();
        };
    }

    private static String number(Cell cell, BigDecimal number) {
        String format = Objects.requireNonNullElse(cell.getDataFormatString(), "");
        if (isDay(format) && cell.getType() != CellType.EMPTY) {
            try {
                return DAY.format(cell.asDate());
            } catch (DateTimeException | ArithmeticException beyondTheCalendar) {
                return plain(number);
            }
        }
        String plain = plain(number);
        // A format such as 000000 shows zeros that the number does not have.
        return format.matches("0{2,20}") && plain.matches("\\d+") && plain.length() < format.length()
                ? "0".repeat(format.length() - plain.length()) + plain
                : plain;
    }

    private static String plain(BigDecimal number) {
        BigDecimal shown = number.round(DIGITS).stripTrailingZeros();
        return Math.abs((long) shown.scale()) > WIDEST_NUMBER ? shown.toString() : shown.toPlainString();
    }

    /** Whether a format shows a day: outside of quotes, brackets and escapes it has a d or a y. */
    private static boolean isDay(String format) {
        return !format.equals("General")
                && format.replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.|_.", "").matches("(?s)[^dyDY]*[dyDY].*");
    }
}
