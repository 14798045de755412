package it.percorsi.platform.imports;

import it.percorsi.platform.web.BadInput;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads text with separators as spreadsheet programs save it, and finds out how it was saved. */
final class CsvReader {

    private static final String MARK = "\uFEFF";
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    /** In this order where a header has as many of one as of another. */
    private static final char[] SEPARATORS = {';', '\t', ','};

    private CsvReader() {}

    static SheetFormat read(byte[] content, Sheet.Reading reading) {
        String text = decoded(content, StandardCharsets.UTF_8);
        Charset charset = text == null ? WINDOWS : StandardCharsets.UTF_8;
        if (text == null) {
            text = decoded(content, WINDOWS);
        }
        if (text == null || text.chars().anyMatch(CsvReader::isNoText)) {
            throw new BadInput("file", "not-a-table");
        }
        boolean mark = text.startsWith(MARK);
        String table = mark ? text.substring(MARK.length()) : text;
        char separator = separator(table);
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .get();
        try (CSVParser parser = format.parse(new StringReader(table))) {
            for (CSVRecord record : parser) {
                reading.line(
                        Math.toIntExact(record.getRecordNumber()),
                        record.stream().map(SheetFormat.Csv::lively).toList(),
                        false);
            }
        } catch (IOException | UncheckedIOException | IllegalStateException | IllegalArgumentException unreadable) {
            throw new BadInput("file", "not-a-table");
        }
        return new SheetFormat.Csv(separator, charset, mark);
    }

    private static @Nullable String decoded(byte[] content, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException another) {
            return null;
        }
    }

    private static boolean isNoText(int character) {
        return character < ' ' && character != '\t' && character != '\n' && character != '\r';
    }

    /** The one that the header has most of, outside of quotes. */
    private static char separator(String table) {
        int[] found = new int[SEPARATORS.length];
        boolean quoted = false;
        int filled = 0;
        for (int i = 0; i < table.length(); i++) {
            char character = table.charAt(i);
            if (character == '"') {
                quoted = !quoted;
            } else if (!quoted && (character == '\n' || character == '\r')) {
                if (filled > 0) {
                    break;
                }
            } else if (!quoted) {
                filled++;
                for (int s = 0; s < SEPARATORS.length; s++) {
                    found[s] += character == SEPARATORS[s] ? 1 : 0;
                }
            }
        }
        int most = 0;
        for (int s = 1; s < SEPARATORS.length; s++) {
            most = found[s] > found[most] ? s : most;
        }
        return SEPARATORS[most];
    }
}
