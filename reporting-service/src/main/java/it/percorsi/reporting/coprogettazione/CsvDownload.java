package it.percorsi.reporting.coprogettazione;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The table as a file to be kept. */
public final class CsvDownload {

    /** Media type of CSV. */
    public static final String TYPE = "text/csv";

    /** What the access log names when the table leaves as a file: it is about nobody in particular. */
    public static final List<String> SUBJECT = List.of("coprogettazione");

    private static final MediaType WITH_CHARSET = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private CsvDownload() {}

    /** The answer that carries it. */
    public static ResponseEntity<String> of(ShownTable table, TableCsv csv) {
        return ResponseEntity.ok()
                .contentType(WITH_CHARSET)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("coprogettazione-" + table.semester() + ".csv")
                                .build()
                                .toString())
                .body(csv.of(table));
    }
}
