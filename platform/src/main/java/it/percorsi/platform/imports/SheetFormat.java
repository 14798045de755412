package it.percorsi.platform.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** How a sheet is written to a file, so that an answer can be written in the same way. */
public sealed interface SheetFormat {

    /** The file's media type. */
    String mediaType();

    /** What the file's name ends with, without the dot. */
    String extension();

    /** A file of this format; no cell of it is a formula, whatever it begins with. */
    byte[] write(List<List<String>> lines);

    /**
     * Text with separators.
     *
     * @param separator what stands between two cells
     * @param charset UTF-8 or Windows-1252
     * @param mark whether the text begins with a byte order mark
     */
    record Csv(char separator, Charset charset, boolean mark) implements SheetFormat {

        /** Programs take a cell that begins so for a formula. */
        private static final String FORMULA = "=+-@\t\r";

        @Override
        public String mediaType() {
            return "text/csv;charset=" + charset.name();
        }

        @Override
        public String extension() {
            return "csv";
        }

        @Override
        public byte[] write(List<List<String>> lines) {
            StringBuilder text = new StringBuilder(mark ? "\uFEFF" : "");
            CSVFormat format = CSVFormat.EXCEL.builder().setDelimiter(separator).get();
            try (CSVPrinter printer = new CSVPrinter(text, format)) {
                for (List<String> line : lines) {
                    printer.printRecord(line.stream().map(Csv::inert).toList());
                }
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return text.toString().getBytes(charset);
        }

        private static String inert(String cell) {
            return beginsAFormula(cell) ? "'" + cell : cell;
        }

        /** The cell as it was before it was made inert. */
        static String lively(String cell) {
            return cell.startsWith("'") && beginsAFormula(cell.substring(1)) ? cell.substring(1) : cell;
        }

        private static boolean beginsAFormula(String cell) {
            return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0;
        }
    }

    /** A workbook of Office Open XML. */
    record Xlsx() implements SheetFormat {

        @Override
        public String mediaType() {
            return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        }

        @Override
        public String extension() {
            return "xlsx";
        }

        @Override
        public byte[] write(List<List<String>> lines) {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            try (Workbook workbook = new Workbook(file, "Percorsi", "1.0")) {
                Worksheet sheet = workbook.newWorksheet("Foglio1");
                for (int row = 0; row < lines.size(); row++) {
                    List<String> cells = lines.get(row);
                    for (int column = 0; column < cells.size(); column++) {
                        sheet.inlineString(row, column, cells.get(column));
                    }
                }
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return file.toByteArray();
        }
    }
}
