package it.percorsi.reporting.web;

import it.percorsi.platform.web.CodeTexts;
import it.percorsi.reporting.MunicipalityNames;
import it.percorsi.reporting.cases.Semester;
import it.percorsi.reporting.coprogettazione.CoprogettazioneTable;
import it.percorsi.reporting.coprogettazione.CoprogettazioneTables;
import it.percorsi.reporting.coprogettazione.CsvDownload;
import it.percorsi.reporting.coprogettazione.TableCsv;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
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

    private final CoprogettazioneTables tables;
    private final TableCsv csv;
    private final MunicipalityNames names;
    private final CodeTexts codes;
    private final MessageSource messages;

    TablePage(
            CoprogettazioneTables tables,
            TableCsv csv,
            MunicipalityNames names,
            CodeTexts codes,
            MessageSource messages) {
        this.tables = tables;
        this.csv = csv;
        this.names = names;
        this.codes = codes;
        this.messages = messages;
    }

    @GetMapping("/tavolo")
    String table(@RequestParam(required = false) @Nullable String semestre, Model model, Locale locale) {
        CoprogettazioneTable table = tables.of("semestre", semestre);
        TableCharts charts = new TableCharts(table, names, codes, new MessageSourceAccessor(messages, locale));
        Semester semester = table.semester();
        model.addAttribute("table", table);
        model.addAttribute("ended", table.asOf().equals(semester.to()));
        model.addAttribute("previous", semester.previous());
        model.addAttribute("next", semester.compareTo(tables.current()) < 0 ? semester.next() : null);
        model.addAttribute("semesters", offered(semester));
        if (!table.municipalities().isEmpty()) {
            model.addAttribute("municipalityChart", charts.byMunicipality());
        }
        if (!charts.byInstrument().isEmpty()) {
            model.addAttribute("outcomeChart", charts.outcomes());
            model.addAttribute("instruments", charts.byInstrument());
        }
        return "reporting/tavolo";
    }

    @GetMapping("/tavolo/{semestre}.csv")
    ResponseEntity<String> csv(@PathVariable String semestre) {
        return CsvDownload.of(tables.of("semestre", semestre), csv);
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
