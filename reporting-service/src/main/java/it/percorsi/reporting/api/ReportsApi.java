package it.percorsi.reporting.api;

import it.percorsi.platform.access.AccessLog;
import it.percorsi.platform.access.AccessLog.Kind;
import it.percorsi.platform.security.Caller;
import it.percorsi.platform.views.ViewProgress;
import it.percorsi.reporting.MunicipalityNames;
import it.percorsi.reporting.access.ReportingFields;
import it.percorsi.reporting.coprogettazione.CoprogettazioneTables;
import it.percorsi.reporting.coprogettazione.CsvDownload;
import it.percorsi.reporting.coprogettazione.ShownTable;
import it.percorsi.reporting.coprogettazione.TableCsv;
import it.percorsi.reporting.dashboard.Dashboards;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The reports for other programs. */
@RestController
@RequestMapping("/api/v1/reports")
final class ReportsApi {

    private final CoprogettazioneTables tables;
    private final TableCsv csv;
    private final MunicipalityNames names;
    private final Dashboards dashboards;
    private final ViewProgress progress;
    private final ReportingFields fields;
    private final AccessLog log;

    ReportsApi(
            CoprogettazioneTables tables,
            TableCsv csv,
            MunicipalityNames names,
            Dashboards dashboards,
            ViewProgress progress,
            ReportingFields fields,
            AccessLog log) {
        this.tables = tables;
        this.csv = csv;
        this.names = names;
        this.dashboards = dashboards;
        this.progress = progress;
        this.fields = fields;
        this.log = log;
    }

    /** The table of a semester (R35); of the running one when none is named. */
    @GetMapping("/coprogettazione")
    TableBody coprogettazione(@RequestParam(required = false) @Nullable String semester, Caller caller) {
        return TableBody.of(fields.table(caller, tables.of("semester", semester)), names);
    }

    /** The same as CSV, for {@code Accept: text/csv}. */
    @GetMapping(path = "/coprogettazione", produces = CsvDownload.TYPE)
    ResponseEntity<String> accepted(@RequestParam(required = false) @Nullable String semester, Caller caller) {
        return download(semester, caller);
    }

    /** The same as CSV, for those who cannot send headers. */
    @GetMapping(path = "/coprogettazione", params = "format=csv")
    ResponseEntity<String> asked(@RequestParam(required = false) @Nullable String semester, Caller caller) {
        return download(semester, caller);
    }

    /** What is going on and what is due. */
    @GetMapping("/dashboard")
    DashboardBody dashboard() {
        return DashboardBody.of(dashboards.now(), !progress.allCaughtUp());
    }

    private ResponseEntity<String> download(@Nullable String semester, Caller caller) {
        ShownTable table = fields.table(caller, tables.of("semester", semester));
        log.record(caller, Kind.EXPORT, CsvDownload.SUBJECT, null);
        return CsvDownload.of(table, csv);
    }
}
