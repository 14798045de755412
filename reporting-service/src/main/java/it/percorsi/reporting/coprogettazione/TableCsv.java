package it.percorsi.reporting.coprogettazione;

import it.percorsi.events.codes.Code;
import it.percorsi.platform.web.CodeTexts;
import it.percorsi.reporting.MunicipalityNames;
import it.percorsi.reporting.coprogettazione.ShownTable.ShownPart;
import it.percorsi.reporting.coprogettazione.ShownTable.ShownRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The table as CSV after RFC 4180, but for the semicolon and the decimal comma, which are what an Italian Excel opens
 * at a double click, as is the byte order mark that tells it of UTF-8. One line a row, no totals: a spreadsheet adds
 * by itself and would count them twice. A hidden figure is written as the page shows it.
 */
@Component
public class TableCsv {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setDelimiter(';').get();
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
        StringBuilder out = new StringBuilder().append(BYTE_ORDER_MARK);
        try (CSVPrinter printer = new CSVPrinter(out, FORMAT)) {
            printer.printRecord(HEADER);
            for (ShownPart part : table.municipalities()) {
                for (ShownRow row : part.rows()) {
                    printer.printRecord(line(table, part, row));
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }

    private Stream<Object> line(ShownTable table, ShownPart part, ShownRow row) {
        Figures counts = row.counts();
        return Stream.of(
                table.semester().toString(),
                table.asOf().toString(),
                inert(part.municipality()),
                inert(municipalities.of(part.municipality())),
                row.category().code(),
                inert(codes.text(row.category())),
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

    private static String code(@Nullable Code code) {
        return code == null ? "" : code.code();
    }

    private String text(@Nullable Code code) {
        return code == null ? "" : inert(codes.text(code));
    }

    private static String number(ShownTable table, Figure figure) {
        if (figure.isHidden()) {
            return figure.small() ? "<" + table.smallest() : HIDDEN;
        }
        return String.valueOf(figure.value());
    }

    private static String euro(@Nullable Long cents) {
        return cents == null
                ? HIDDEN
                : BigDecimal.valueOf(cents, 2).toPlainString().replace('.', ',');
    }

    /** A text that a spreadsheet would take for a formula gets an apostrophe before it, and stays a text. */
    private static String inert(String text) {
        return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
