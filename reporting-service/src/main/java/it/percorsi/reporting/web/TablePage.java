package it.percorsi.reporting.web;

import it.percorsi.platform.access.AccessLog;
import it.percorsi.platform.access.AccessLog.Kind;
import it.percorsi.platform.security.Caller;
import it.percorsi.platform.web.CodeTexts;
import it.percorsi.reporting.MunicipalityNames;
import it.percorsi.reporting.access.ReportingFields;
import it.percorsi.reporting.cases.Semester;
import it.percorsi.reporting.coprogettazione.CoprogettazioneTable;
import it.percorsi.reporting.coprogettazione.CoprogettazioneTables;
import it.percorsi.reporting.coprogettazione.CsvDownload;
import it.percorsi.reporting.coprogettazione.Figure;
import it.percorsi.reporting.coprogettazione.Figures;
import it.percorsi.reporting.coprogettazione.ShownTable;
import it.percorsi.reporting.coprogettazione.TableCsv;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The table of the coprogettazione (R35) as a page to be looked at together, and as a file. */
@Controller
final class TablePage {

    private static final int SEMESTERS_OFFERED = 6;

    private static final List<Function<Figures, Figure>> OUTCOMES =
            List.of(Figures::runningAtEnd, Figures::hired, Figures::completed, Figures::endedEarly);

    private final CoprogettazioneTables tables;
    private final TableCsv csv;
    private final MunicipalityNames names;
    private final CodeTexts codes;
    private final MessageSource messages;
    private final ReportingFields fields;
    private final AccessLog log;

    TablePage(
            CoprogettazioneTables tables,
            TableCsv csv,
            MunicipalityNames names,
            CodeTexts codes,
            MessageSource messages,
            ReportingFields fields,
            AccessLog log) {
        this.tables = tables;
        this.csv = csv;
        this.names = names;
        this.codes = codes;
        this.messages = messages;
        this.fields = fields;
        this.log = log;
    }

    @GetMapping("/tavolo")
    String table(@RequestParam(required = false) @Nullable String semestre, Caller caller, Model model, Locale locale) {
        CoprogettazioneTable counted = tables.recent("semestre", semestre);
        ShownTable table = fields.table(caller, counted);
        TableCharts charts = new TableCharts(counted, names, codes, new MessageSourceAccessor(messages, locale));
        Semester semester = table.semester();
        model.addAttribute("table", table);
        model.addAttribute("ended", table.asOf().equals(semester.to()));
        model.addAttribute("previous", semester.previous());
        model.addAttribute("next", semester.compareTo(tables.current()) < 0 ? semester.next() : null);
        model.addAttribute("semesters", offered(semester));
        if (!table.municipalities().isEmpty()
                && table.showsTotals(Figures::referrals)
                && table.showsTotals(Figures::started)) {
            model.addAttribute("municipalityChart", charts.byMunicipality());
        }
        // Sums by instrument cross those by municipality: they are shown where there is nothing to be computed.
        if (!charts.byInstrument().isEmpty() && OUTCOMES.stream().allMatch(table::showsAll)) {
            model.addAttribute("outcomeChart", charts.outcomes());
            model.addAttribute("instruments", charts.byInstrument());
        }
        return "reporting/tavolo";
    }

    @GetMapping("/tavolo/{semestre}.csv")
    ResponseEntity<String> csv(@PathVariable String semestre, Caller caller) {
        ShownTable table = fields.table(caller, tables.of("semestre", semestre));
        log.record(caller, Kind.EXPORT, CsvDownload.SUBJECT, null);
        return CsvDownload.of(table, csv);
    }

    /** The latest semesters, and the one that is shown should it be older. */
    private Map<String, String> offered(Semester shown) {
        Stream<Semester> latest =
                Stream.iterate(tables.current(), Semester::previous).limit(SEMESTERS_OFFERED);
        return Stream.concat(latest, Stream.of(shown))
                .distinct()
                .collect(Collectors.toMap(
                        Semester::toString, Semester::toString, (one, same) -> one, LinkedHashMap::new));
    }
}
