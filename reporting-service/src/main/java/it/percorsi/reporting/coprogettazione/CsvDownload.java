package it.percorsi.reporting.coprogettazione;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The table as a file to be kept. */
public final class CsvDownload {

    /** Media type of CSV. */
    public static final String TYPE = "text/csv";

    private static final MediaType WITH_CHARSET = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private CsvDownload() {}

    /** The answer that carries it. */
    public static ResponseEntity<String> of(CoprogettazioneTable table, TableCsv csv) {
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
