package it.percorsi.referral.worklist;

import it.percorsi.platform.access.AccessLog;
import it.percorsi.platform.commands.Refused;
import it.percorsi.platform.exports.Cell;
import it.percorsi.platform.exports.Table;
import it.percorsi.platform.exports.TableFiles;
import it.percorsi.platform.exports.TableFormat;
import it.percorsi.platform.security.Caller;
import it.percorsi.referral.views.CaseDocument;
import it.percorsi.referral.views.WorkList;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * The work list as a file: the columns of the page, with the same filters and in the same order, all its pages. The
 * access log keeps who took it and which cases stand in it before the first byte leaves.
 */
@Component
public class WorkListExport {

    private final WorkList list;
    private final Narrowing narrowing;
    private final AccessLog accesses;
    private final TableFiles files;
    private final WorkListWords words;
    private final Clock clock;
    private final int most;
    private final int mostOnPaper;

    WorkListExport(
            WorkList list,
            Narrowing narrowing,
            AccessLog accesses,
            TableFiles files,
            WorkListWords words,
            Clock clock,
            @Value("${percorsi.exports.most-rows}") int most,
            @Value("${percorsi.exports.most-rows-on-paper}") int mostOnPaper) {
        this.list = list;
        this.narrowing = narrowing;
        this.accesses = accesses;
        this.files = files;
        this.words = words;
        this.clock = clock;
        this.most = most;
        this.mostOnPaper = mostOnPaper;
    }

    /** The file; refused when it would have too many rows for its format. */
    public ResponseEntity<byte[]> answer(Caller caller, WorkListQuery query, TableFormat format, Locale locale) {
        LocalDate today = LocalDate.now(clock);
        List<List<Cell>> cells = new ArrayList<>();
        List<String> caseIds = new ArrayList<>();
        int limit = format == TableFormat.PDF ? mostOnPaper : most;
        boolean whole = list.forEach(narrowing.whole(caller, query), query.order(), limit, line -> {
            caseIds.add(line.document().caseId());
            cells.add(row(line, today, locale));
        });
        if (!whole) {
            throw Refused.ever("export-too-large", null).with(String.valueOf(limit));
        }
        accesses.record(caller, AccessLog.Kind.EXPORT, caseIds, null);
        Table table = new Table(
                words.text("referral.list.title", locale),
                words.notes(caller, query, today, cells.size(), locale),
                words.columns(locale),
                cells);
        return files.answer(table, format, "casi-" + today);
    }

    private List<Cell> row(WorkList.Line line, LocalDate today, Locale locale) {
        CaseDocument document = line.document();
        boolean late = line.dueOn() != null && line.dueOn().isBefore(today);
        return List.of(
                Cell.of(line.name()),
                Cell.of(words.text("municipality." + document.municipality(), locale)),
                Cell.of(document.referral().category().code()),
                Cell.of(document.referral().referredOn()),
                Cell.of(words.state(document, locale)),
                Cell.of(document.since()),
                Cell.of(line.dueOn()),
                Cell.of(late ? words.text("referral.list.late", locale) : ""),
                Cell.of(document.operatorName()),
                Cell.of(words.placement(line.placement(), locale)));
    }
}
