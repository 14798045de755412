package it.percorsi.placement.placement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/** Dates inside the sentences that explain a refusal. */
final class ItalianDates {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/uuuu");

    private ItalianDates() {}

    static String of(YearMonth month) {
        return MONTH.format(month);
    }

    static String of(LocalDate date) {
        return DAY.format(date);
    }

    static String of(List<LocalDate> dates) {
        return dates.stream().map(DAY::format).collect(Collectors.joining(", "));
    }

    static List<String> codes(List<LocalDate> dates) {
        return dates.stream().map(LocalDate::toString).toList();
    }
}
