package it.percorsi.platform.exports;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A cell of a table: each format writes it as what it is. */
public sealed interface Cell {

    /** Words; whatever they begin with, no spreadsheet takes them for a formula. */
    record Words(String text) implements Cell {}

    /** A date. */
    record Day(LocalDate date) implements Cell {}

    /** A number, whole or with decimals. */
    record Quantity(BigDecimal value) implements Cell {}

    /** Words; an empty cell for null. */
    static Cell of(@Nullable String text) {
        return new Words(text == null ? "" : text);
    }

    /** A date; an empty cell for null. */
    static Cell of(@Nullable LocalDate date) {
        return date == null ? new Words("") : new Day(date);
    }

    /** A whole number. */
    static Cell of(long number) {
        return new Quantity(BigDecimal.valueOf(number));
    }

    /** A number with its decimals. */
    static Cell of(BigDecimal number) {
        return new Quantity(number);
    }
}
