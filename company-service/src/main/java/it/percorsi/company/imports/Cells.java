package it.percorsi.company.imports;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;

/** Reads the cells of one row and notes what is wrong with them; what is wrong reads as a placeholder. */
final class Cells {

    private static final Pattern WHOLE = Pattern.compile("\\d{1,6}");

    private final CSVRecord row;
    private final long line;
    private final List<RowError> errors;

    Cells(CSVRecord row, long line, List<RowError> errors) {
        this.row = row;
        this.line = line;
        this.errors = errors;
    }

    void wrong(String field, String code) {
        errors.add(new RowError(line, field, code));
    }

    String text(String field, int most) {
        String text = row.get(field).strip();
        if (text.isEmpty()) {
            wrong(field, "missing");
        } else if (text.length() > most) {
            wrong(field, "too-long");
        }
        return text;
    }

    String optional(String field, int most) {
        String text = row.get(field).strip();
        if (text.length() > most) {
            wrong(field, "too-long");
        }
        return text;
    }

    String digits(String field, int howMany) {
        String text = row.get(field).strip();
        if (text.length() != howMany || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            wrong(field, "digits-" + howMany);
        }
        return text;
    }

    int whole(String field) {
        String text = row.get(field).strip();
        if (!WHOLE.matcher(text).matches()) {
            wrong(field, "whole-number");
            return 0;
        }
        return Integer.parseInt(text);
    }

    LocalDate date(String field) {
        try {
            return LocalDate.parse(row.get(field).strip());
        } catch (DateTimeParseException unreadable) {
            wrong(field, "date");
            return LocalDate.EPOCH;
        }
    }

    <T> T code(String field, Map<String, T> codes, T placeholder) {
        return code(field, row.get(field).strip(), codes, placeholder);
    }

    <T> List<T> codes(String field, Map<String, T> codes, T placeholder) {
        return parts(field).stream()
                .map(part -> code(field, part, codes, placeholder))
                .distinct()
                .toList();
    }

    /** The parts between bars. */
    List<String> parts(String field) {
        List<String> parts = Arrays.stream(row.get(field).split("\\|", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        if (parts.isEmpty()) {
            wrong(field, "missing");
        }
        return parts;
    }

    private <T> T code(String field, String written, Map<String, T> codes, T placeholder) {
        T value = codes.get(written);
        if (value == null) {
            wrong(field, "unknown-code");
            return placeholder;
        }
        return value;
    }
}
