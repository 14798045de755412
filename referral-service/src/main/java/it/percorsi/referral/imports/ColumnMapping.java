package it.percorsi.referral.imports;

import it.percorsi.platform.imports.Sheet;
import it.percorsi.platform.web.BadInput;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What each column of a file is taken for.
 *
 * @param columns by place, the column of a {@link ReferralField}; empty for what is passed over
 */
public record ColumnMapping(List<String> columns) {

    /** The title of the column in which the errors of refused rows are told; passed over when it comes back. */
    public static final String ERRORS = "errori";

    /** Refuses fields that there are not, and one field in two columns. */
    public ColumnMapping {
        Set<String> known =
                Arrays.stream(ReferralField.values()).map(ReferralField::column).collect(Collectors.toSet());
        for (String column : columns) {
            if (!column.isEmpty() && !known.contains(column)) {
                throw new BadInput("columns", "unreadable");
            }
        }
        List<String> used = columns.stream().filter(column -> !column.isEmpty()).toList();
        if (Set.copyOf(used).size() < used.size()) {
            throw new BadInput("columns", "column-twice");
        }
        columns = List.copyOf(columns);
    }

    /** As good as can be guessed from the titles. */
    public static ColumnMapping guess(List<String> header) {
        List<String> titles = header.stream().map(ReferralField::plain).toList();
        List<String> columns = new ArrayList<>(Collections.nCopies(header.size(), ""));
        Set<ReferralField> open = EnumSet.allOf(ReferralField.class);
        int ranks = Arrays.stream(ReferralField.values())
                .mapToInt(field -> field.titles().size())
                .max()
                .orElse(0);
        for (int rank = 0; rank < ranks; rank++) {
            for (ReferralField field : ReferralField.values()) {
                int place = rank < field.titles().size()
                        ? titles.indexOf(field.titles().get(rank))
                        : -1;
                if (place >= 0 && columns.get(place).isEmpty() && open.remove(field)) {
                    columns.set(place, field.column());
                }
            }
        }
        return new ColumnMapping(columns);
    }

    /** The same for a file that has that many columns. */
    ColumnMapping fitting(int size) {
        List<String> fitted = new ArrayList<>(columns.subList(0, Math.min(size, columns.size())));
        while (fitted.size() < size) {
            fitted.add("");
        }
        return new ColumnMapping(fitted);
    }

    /** Fields that every referral has and no column holds. */
    public List<ReferralField> missing() {
        return Arrays.stream(ReferralField.values())
                .filter(field -> field.required() && !columns.contains(field.column()))
                .toList();
    }

    /** The text of a field in a line; empty where no column holds it. */
    String text(Sheet.Line line, String column) {
        int place = columns.indexOf(column);
        return place < 0 || place >= line.cells().size() ? "" : line.cells().get(place);
    }

    /** The title of the column that holds a field; empty where none does. */
    String title(List<String> header, String column) {
        int place = columns.indexOf(column);
        return place < 0 ? "" : header.get(place);
    }

    /**
     * Tells files with the same titles. A digest, because a file without titles has somebody's data in their place.
     */
    static String signature(List<String> header) {
        String titles = header.stream()
                .map(ReferralField::plain)
                .filter(title -> !title.equals(ERRORS))
                .collect(Collectors.joining("|"));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(titles.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
