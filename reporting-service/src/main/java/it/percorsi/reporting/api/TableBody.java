package it.percorsi.reporting.api;

import it.percorsi.events.codes.Category;
import it.percorsi.events.codes.Instrument;
import it.percorsi.reporting.MunicipalityNames;
import it.percorsi.reporting.coprogettazione.ShownTable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The table of a semester as JSON.
 *
 * @param semester for example {@code 2026-S1}
 * @param from its first day
 * @param to its last day
 * @param asOf the day that {@code runningAtEnd} speaks of
 * @param rows municipality by category by instrument
 * @param municipalities total of each municipality
 * @param total of all
 */
record TableBody(
        String semester,
        LocalDate from,
        LocalDate to,
        LocalDate asOf,
        List<Line> rows,
        List<MunicipalityTotal> municipalities,
        FiguresBody total) {

    /** One row; the instrument is null while nothing is decided. */
    record Line(
            String municipality,
            String municipalityName,
            Category category,
            @Nullable Instrument instrument,
            FiguresBody counts) {}

    /** The total of one municipality. */
    record MunicipalityTotal(String municipality, String municipalityName, FiguresBody counts) {}

    static TableBody of(ShownTable table, MunicipalityNames names) {
        List<Line> rows = table.municipalities().stream()
                .flatMap(part -> part.rows().stream()
                        .map(row -> new Line(
                                part.municipality(),
                                names.of(part.municipality()),
                                row.category(),
                                row.instrument(),
                                FiguresBody.of(row.counts()))))
                .toList();
        List<MunicipalityTotal> totals = table.municipalities().stream()
                .map(part -> new MunicipalityTotal(
                        part.municipality(), names.of(part.municipality()), FiguresBody.of(part.total())))
                .toList();
        return new TableBody(
                table.semester().toString(),
                table.semester().from(),
                table.semester().to(),
                table.asOf(),
                rows,
                totals,
                FiguresBody.of(table.total()));
    }
}
