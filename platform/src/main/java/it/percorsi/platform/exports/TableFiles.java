package it.percorsi.platform.exports;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** Gives tables away as files to be kept. Who lets one leave notes it in the access log before. */
public final class TableFiles {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final PdfDocuments documents;

    TableFiles(PdfDocuments documents) {
        this.documents = documents;
    }

    /** The answer that carries a table; the file is called by the given name and the format's ending. */
    public ResponseEntity<byte[]> answer(Table table, TableFormat format, String name) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(format.type())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + "." + format.code())
                                .build()
                                .toString())
                .body(content(table, format));
    }

    /** The file itself. */
    public byte[] content(Table table, TableFormat format) {
        return switch (format) {
            case CSV -> CsvTable.text(table).getBytes(StandardCharsets.UTF_8);
            case XLSX -> XlsxTable.of(table);
            case PDF -> onPaper(table);
        };
    }

    private byte[] onPaper(Table table) {
        List<List<String>> rows = table.rows().stream()
                .map(row -> row.stream().map(TableFiles::text).toList())
                .toList();
        return documents.of("platform/table", Map.of("table", table, "rows", rows));
    }

    private static String text(Cell cell) {
        return switch (cell) {
            case Cell.Words words -> words.text();
            case Cell.Day day -> DAY.format(day.date());
            case Cell.Quantity quantity -> quantity.value().toPlainString().replace('.', ',');
        };
    }
}
