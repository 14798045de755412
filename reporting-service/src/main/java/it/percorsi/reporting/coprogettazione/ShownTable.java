package it.percorsi.reporting.coprogettazione;

import it.percorsi.events.codes.Category;
import it.percorsi.events.codes.Instrument;
import it.percorsi.reporting.cases.Semester;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The table of a semester as a reader is shown it.
 *
 * @param semester the semester
 * @param asOf the day that {@code runningAtEnd} speaks of
 * @param municipalities those that something falls on, in the order of their ISTAT codes
 * @param total of all
 * @param smallest figures below this are hidden; 0 when none is
 */
public record ShownTable(
        Semester semester, LocalDate asOf, List<ShownPart> municipalities, Figures total, int smallest) {

    /** The list is kept as it is given, never to change. */
    public ShownTable {
        municipalities = List.copyOf(municipalities);
    }

    /** The table with every figure as it was counted. */
    public static ShownTable whole(CoprogettazioneTable table) {
        return new ShownTable(
                table.semester(),
                table.asOf(),
                table.municipalities().stream()
                        .map(part -> new ShownPart(
                                part.municipality(),
                                part.rows().stream()
                                        .map(row -> new ShownRow(
                                                row.category(), row.instrument(), Figures.whole(row.counts())))
                                        .toList(),
                                Figures.whole(part.total())))
                        .toList(),
                Figures.whole(table.total()),
                0);
    }

    /** Whether a figure is shown in every row and every total. */
    public boolean showsAll(Function<Figures, Figure> figure) {
        return Stream.concat(
                        municipalities.stream()
                                .flatMap(part -> part.rows().stream().map(ShownRow::counts)),
                        totals())
                .map(figure)
                .noneMatch(Figure::isHidden);
    }

    /** Whether a figure is shown in every total. */
    public boolean showsTotals(Function<Figures, Figure> figure) {
        return totals().map(figure).noneMatch(Figure::isHidden);
    }

    private Stream<Figures> totals() {
        return Stream.concat(municipalities.stream().map(ShownPart::total), Stream.of(total));
    }

    /**
     * The rows of one municipality.
     *
     * @param municipality ISTAT code, six digits; empty when it is not known yet
     * @param rows by category and instrument
     * @param total of its rows
     */
    public record ShownPart(String municipality, List<ShownRow> rows, Figures total) {

        /** The list is kept as it is given, never to change. */
        public ShownPart {
            rows = List.copyOf(rows);
        }

        /** The rows of each category, in the same order. */
        public Map<Category, List<ShownRow>> byCategory() {
            return rows.stream()
                    .collect(Collectors.groupingBy(ShownRow::category, LinkedHashMap::new, Collectors.toList()));
        }
    }

    /**
     * One row.
     *
     * @param category category
     * @param instrument instrument; null while nothing is decided
     * @param counts its figures
     */
    public record ShownRow(Category category, @Nullable Instrument instrument, Figures counts) {}
}
