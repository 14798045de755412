package it.percorsi.stipend.web;

import it.percorsi.platform.access.AccessLog;
import it.percorsi.platform.access.AccessLog.Kind;
import it.percorsi.platform.json.Codes;
import it.percorsi.platform.security.Caller;
import it.percorsi.stipend.access.StipendFields;
import it.percorsi.stipend.access.StipendRows;
import it.percorsi.stipend.desk.DatesInTime;
import it.percorsi.stipend.views.months.MonthlyStipend;
import it.percorsi.stipend.views.months.Months;
import it.percorsi.stipend.views.months.StipendState;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The month workbench: every amount with its explanation, what is still to decide, what it all comes to. */
@Controller
public class WorkbenchPage {

    private static final int ROWS = 50;

    private final Months months;
    private final StipendRows rows;
    private final StipendFields fields;
    private final AccessLog log;
    private final DatesInTime dates;

    WorkbenchPage(Months months, StipendRows rows, StipendFields fields, AccessLog log, DatesInTime dates) {
        this.months = months;
        this.rows = rows;
        this.fields = fields;
        this.log = log;
        this.dates = dates;
    }

    /**
     * One line of the table.
     *
     * @param stipend the stipend
     * @param explanation every euro
     */
    public record Row(MonthlyStipend stipend, List<Explanation.Line> explanation) {}

    @GetMapping("/rimborsi")
    String month(
            @RequestParam(name = "mese", required = false) @Nullable YearMonth asked,
            @RequestParam(name = "stato", required = false) @Nullable StipendState state,
            @RequestParam(name = "dopo", required = false) @Nullable String after,
            Caller caller,
            Model model) {
        String municipality = rows.onlyMunicipality(caller);
        YearMonth month = asked == null ? latest(municipality) : asked;
        Months.Page page = months.page(month, municipality, state, after, ROWS);
        List<String> caseIds =
                page.stipends().stream().map(MonthlyStipend::caseId).toList();
        log.record(caller, Kind.SEARCH, caseIds, null);
        model.addAttribute("may", fields.may(caller));
        model.addAttribute("month", month);
        model.addAttribute("previous", href(month.minusMonths(1), state, null));
        model.addAttribute("following", href(month.plusMonths(1), state, null));
        model.addAttribute("state", state == null ? "" : state.code());
        model.addAttribute("states", Codes.known(StipendState.class));
        model.addAttribute("totals", months.totals(month, municipality));
        model.addAttribute(
                "rows",
                page.stipends().stream()
                        .map(stipend -> new Row(fields.of(caller, stipend), Explanation.of(stipend)))
                        .toList());
        model.addAttribute("firstHref", after == null ? null : href(month, state, null));
        model.addAttribute("nextHref", page.next() == null ? null : href(month, state, page.next()));
        model.addAttribute("names", NamesOfCases.href(caseIds));
        return "stipend/workbench";
    }

    private YearMonth latest(@Nullable String municipality) {
        return months.latest(municipality)
                .orElseGet(() -> YearMonth.from(dates.today()).minusMonths(1));
    }

    private static String href(YearMonth month, @Nullable StipendState state, @Nullable String after) {
        UriComponentsBuilder href = UriComponentsBuilder.fromPath("/rimborsi").queryParam("mese", month);
        if (state != null) {
            href.queryParam("stato", state.code());
        }
        if (after != null) {
            href.queryParam("dopo", after);
        }
        return href.encode().toUriString();
    }
}
