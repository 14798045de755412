package it.percorsi.platform.exports;

import it.percorsi.events.codes.Code;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/** The files that a table can leave as. */
public enum TableFormat implements Code {
    /** Text for programs and spreadsheets. */
    CSV("csv", new MediaType("text", "csv", StandardCharsets.UTF_8)),
    /** A spreadsheet (Office Open XML). */
    XLSX("xlsx", MediaType.valueOf(TableFormat.XLSX_TYPE)),
    /** A document for paper, tagged (PDF/UA). */
    PDF("pdf", MediaType.APPLICATION_PDF);

    /** Media type of CSV. */
    public static final String CSV_TYPE = "text/csv";

    /** Media type of a spreadsheet. */
    public static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final String code;

    @SuppressWarnings("ImmutableEnumChecker") // a media type never changes
    private final MediaType type;

    TableFormat(String code, MediaType type) {
        this.code = code;
        this.type = type;
    }

    /** Its name in addresses, and what its files end on. */
    @Override
    public String code() {
        return code;
    }

    /** Its media type. */
    public MediaType type() {
        return type;
    }

    /** The format that fits best what somebody accepts; throws IllegalArgumentException when none does. */
    public static TableFormat of(List<MediaType> accepted) {
        List<MediaType> wanted = new ArrayList<>(accepted);
        MimeTypeUtils.sortBySpecificity(wanted);
        return wanted.stream()
                .flatMap(type -> Arrays.stream(values()).filter(format -> type.isCompatibleWith(format.type)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no table as " + accepted));
    }
}
