package it.percorsi.reporting.coprogettazione;

import it.percorsi.events.codes.Category;
import it.percorsi.events.codes.Instrument;
import it.percorsi.reporting.cases.Semester;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The table of a semester (R35).
 *
 * @param semester the semester
 * @param asOf the day that {@code runningAtEnd} speaks of: the semester's last, or today when it has not ended
 * @param municipalities those that something falls on, in the order of their ISTAT codes
 * @param total of all
 */
public record CoprogettazioneTable(
        Semester semester, LocalDate asOf, List<MunicipalityPart> municipalities, Counts total) {

    /** The list is kept as it is given, never to change. */
    public CoprogettazioneTable {
        municipalities = List.copyOf(municipalities);
    }

    /**
     * The rows of one municipality.
     *
     * @param municipality ISTAT code, six digits; empty when it is not known yet
     * @param rows rows with at least one figure, by category and instrument
     * @param total of its rows
     */
    public record MunicipalityPart(String municipality, List<Row> rows, Counts total) {

        /** The list is kept as it is given, never to change. */
        public MunicipalityPart {
            rows = List.copyOf(rows);
        }

        /** The rows of each category, in the same order. */
        public Map<Category, List<Row>> byCategory() {
            return rows.stream().collect(Collectors.groupingBy(Row::category, LinkedHashMap::new, Collectors.toList()));
        }
    }

    /**
     * One row.
     *
     * @param category category
     * @param instrument instrument; null while nothing is decided
     * @param counts its figures
     */
    public record Row(Category category, @Nullable Instrument instrument, Counts counts) {}
}
