package it.percorsi.referral.imports;

import it.percorsi.platform.imports.Sheet;
import it.percorsi.platform.imports.SheetFormat;
import it.percorsi.referral.imports.RowOutcome.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** The rows of a file that are not taken in, as a file of the same kind: to be corrected and sent again. */
@Component
public class RejectedRows {

    private final ImportStore store;
    private final Uploads uploads;
    private final ProblemWords words;

    RejectedRows(ImportStore store, Uploads uploads, ProblemWords words) {
        this.store = store;
        this.uploads = uploads;
        this.words = words;
    }

    /**
     * A file to be downloaded.
     *
     * @param format how it is written
     * @param lines the header and the lines under it
     */
    public record RejectedFile(SheetFormat format, List<List<String>> lines) {

        /** Its bytes. */
        public byte[] content() {
            return format.write(lines);
        }
    }

    /** Every column as it was sent, and one that tells what is wrong. */
    public RejectedFile of(Upload upload) {
        Preview preview = uploads.preview(upload);
        Sheet sheet = preview.sheet();
        Map<Integer, String> errors = new TreeMap<>();
        preview.wrong().forEach(row -> errors.put(row.line().number(), words.inOneCell(preview, row)));
        store.runs()
                .outcomes(upload.id(), Kind.REFUSED, SealedFiles.MOST_LINES)
                .forEach(row -> errors.put(row.number(), String.valueOf(row.refusal())));
        int[] places = IntStream.range(0, sheet.header().size())
                .filter(place -> !ReferralField.plain(sheet.header().get(place)).equals(ColumnMapping.ERRORS))
                .toArray();
        List<List<String>> lines = new ArrayList<>();
        lines.add(cells(sheet.header(), places, ColumnMapping.ERRORS));
        for (Sheet.Line line : sheet.lines()) {
            String error = errors.get(line.number());
            if (error != null) {
                lines.add(cells(line.cells(), places, error));
            }
        }
        return new RejectedFile(sheet.format(), lines);
    }

    private static List<String> cells(List<String> all, int[] places, String last) {
        List<String> cells = new ArrayList<>();
        for (int place : places) {
            cells.add(place < all.size() ? all.get(place) : "");
        }
        cells.add(last);
        return cells;
    }
}
