package it.percorsi.platform.imports;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** One row of a file, read cell by cell; what is wrong is noted, and the file is then not taken. */
public final class Row {

    /** The order in which people write a day here; with or without zeros. */
    private static final DateTimeFormatter DAY_FIRST = new DateTimeFormatterBuilder()
            .appendPattern("[d/M/uuuu][d-M-uuuu][d.M.uuuu]")
            .toFormatter(Locale.ITALY)
            .withResolverStyle(ResolverStyle.STRICT);

    private final int number;
    private final UnaryOperator<String> cells;
    private final List<RowProblem> problems;

    /**
     * A row to be read.
     *
     * @param number as a spreadsheet counts
     * @param cells the text of a column; empty where there is no such column
     * @param problems where what is wrong is noted
     */
    public Row(int number, UnaryOperator<String> cells, List<RowProblem> problems) {
        this.number = number;
        this.cells = cells;
        this.problems = problems;
    }

    /** Its number as a spreadsheet counts, the header being row 1. */
    public int number() {
        return number;
    }

    /** The cell, without blanks around it; empty when there is nothing in it. */
    public String optional(String column) {
        return cells.apply(column).strip();
    }

    /** The cell, which must not be empty. */
    public String text(String column) {
        String text = optional(column);
        if (text.isEmpty()) {
            wrong(column, "missing");
        }
        return text;
    }

    /** The cell through a reader that throws IllegalArgumentException on what it cannot read. */
    public <T> Optional<T> value(String column, Function<String, T> reader, String problem) {
        String text = optional(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.apply(text));
        } catch (IllegalArgumentException | DateTimeParseException unreadable) {
            wrong(column, problem);
            return Optional.empty();
        }
    }

    /** A date, year first or day first, that is not after a given day. */
    public LocalDate date(String column, LocalDate latest) {
        LocalDate date = value(column, Row::day, "date").orElse(null);
        if (date == null) {
            if (optional(column).isEmpty()) {
                wrong(column, "missing");
            }
            return latest;
        }
        if (date.isAfter(latest)) {
            wrong(column, "date-in-future");
        }
        return date;
    }

    private static LocalDate day(String text) {
        return text.indexOf('-') == 4 ? LocalDate.parse(text) : LocalDate.parse(text, DAY_FIRST);
    }

    /** A whole number. */
    public Optional<Integer> number(String column) {
        return value(column, Integer::valueOf, "number");
    }

    /** A value by its name in the file; noted as wrong when the file has another. */
    public <T> Optional<T> code(String column, Map<String, T> names) {
        return value(column, text -> one(names, text), "code");
    }

    /** Several values, separated by a bar. */
    public <T> List<T> codes(String column, Map<String, T> names) {
        return value(
                        column,
                        text -> Arrays.stream(text.split("\\|"))
                                .map(name -> one(names, name))
                                .toList(),
                        "code")
                .orElse(List.of());
    }

    /** Several texts, separated by a bar. */
    public List<String> texts(String column) {
        String text = optional(column);
        return text.isEmpty() ? List.of() : List.of(text.split("\\|"));
    }

    /** Whether something was noted about a cell. */
    public boolean isWrong(String column) {
        return problems.stream()
                .anyMatch(problem -> problem.row() == number && problem.field().equals(column));
    }

    /** Notes that a cell is wrong. */
    public void wrong(String column, String problem) {
        problems.add(new RowProblem(number, column, problem));
    }

    private static <T> T one(Map<String, T> names, String name) {
        T value = names.get(name);
        if (value == null) {
            throw new IllegalArgumentException("not in the list");
        }
        return value;
    }
}
