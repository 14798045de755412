package it.percorsi.reporting.coprogettazione;

import it.percorsi.events.codes.Code;
import it.percorsi.platform.exports.Cell;
import it.percorsi.platform.exports.CsvTable;
import it.percorsi.platform.exports.Table;
import it.percorsi.platform.web.CodeTexts;
import it.percorsi.reporting.MunicipalityNames;
import it.percorsi.reporting.coprogettazione.ShownTable.ShownPart;
import it.percorsi.reporting.coprogettazione.ShownTable.ShownRow;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The table as CSV. One line a row, no totals: a spreadsheet adds by itself and would count them twice. A hidden figure
 * is written as the page shows it.
 */
@Component
public class TableCsv {

    private static final List<String> HEADER = List.of(
            "semestre",
            "situazione_al",
            "istat",
            "comune",
            "categoria",
            "categoria_descrizione",
            "strumento",
            "strumento_descrizione",
            "segnalazioni",
            "presi_in_carico",
            "progetti_condivisi",
            "strumenti_avviati",
            "in_corso_a_fine_periodo",
            "assunti",
            "completati",
            "interrotti",
            "rimborsi_approvati_euro");

    private static final String HIDDEN = "n.d.";

    private final MunicipalityNames municipalities;
    private final CodeTexts codes;

    TableCsv(MunicipalityNames municipalities, CodeTexts codes) {
        this.municipalities = municipalities;
        this.codes = codes;
    }

    /** The whole text, byte order mark included. */
    public String of(ShownTable table) {
        List<List<Cell>> rows = table.municipalities().stream()
                .flatMap(part -> part.rows().stream().map(row -> line(table, part, row)))
                .toList();
        return CsvTable.text(new Table("coprogettazione", List.of(), HEADER, rows));
    }

    private List<Cell> line(ShownTable table, ShownPart part, ShownRow row) {
        Figures counts = row.counts();
        return List.of(
                Cell.of(table.semester().toString()),
                Cell.of(table.asOf()),
                Cell.of(part.municipality()),
                Cell.of(municipalities.of(part.municipality())),
                Cell.of(row.category().code()),
                Cell.of(codes.text(row.category())),
                code(row.instrument()),
                text(row.instrument()),
                number(table, counts.referrals()),
                number(table, counts.takenInCharge()),
                number(table, counts.projectsShared()),
                number(table, counts.started()),
                number(table, counts.runningAtEnd()),
                number(table, counts.hired()),
                number(table, counts.completed()),
                number(table, counts.endedEarly()),
                euro(counts.approvedCents().value()));
    }

    private static Cell code(@Nullable Code code) {
        return Cell.of(code == null ? null : code.code());
    }

    private Cell text(@Nullable Code code) {
        return Cell.of(code == null ? null : codes.text(code));
    }

    private static Cell number(ShownTable table, Figure figure) {
        Long value = figure.value();
        if (value == null) {
            return Cell.of(figure.small() ? "<" + table.smallest() : HIDDEN);
        }
        return Cell.of(value);
    }

    private static Cell euro(@Nullable Long cents) {
        return cents == null ? Cell.of(HIDDEN) : Cell.of(BigDecimal.valueOf(cents, 2));
    }
}
