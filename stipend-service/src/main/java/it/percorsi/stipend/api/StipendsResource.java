package it.percorsi.stipend.api;

import it.percorsi.platform.access.AccessLog;
import it.percorsi.platform.access.AccessLog.Kind;
import it.percorsi.platform.security.Caller;
import it.percorsi.platform.views.Seen;
import it.percorsi.platform.web.BadInput;
import it.percorsi.platform.web.NotFound;
import it.percorsi.stipend.access.StipendFields;
import it.percorsi.stipend.access.StipendRows;
import it.percorsi.stipend.views.months.MonthTotals;
import it.percorsi.stipend.views.months.MonthlyStipend;
import it.percorsi.stipend.views.months.Months;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** The stipends, month by month. */
@RestController
@RequestMapping("/api/v1/stipends")
public class StipendsResource {

    private static final int MOST = 100;

    private final Months months;
    private final StipendRows rows;
    private final StipendFields fields;
    private final AccessLog log;

    StipendsResource(Months months, StipendRows rows, StipendFields fields, AccessLog log) {
        this.months = months;
        this.rows = rows;
        this.fields = fields;
        this.log = log;
    }

    /**
     * Some stipends of a month.
     *
     * @param month the month
     * @param totals sums of the whole month
     * @param items this page, in the order of the ids
     */
    public record MonthBody(YearMonth month, MonthTotals totals, List<MonthlyStipend> items) {}

    /** One page of a month; the header {@code Link} leads to the next. */
    @GetMapping
    ResponseEntity<MonthBody> ofMonth(
            @RequestParam YearMonth month,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit,
            Caller caller) {
        if (limit < 1 || limit > MOST) {
            throw new BadInput("limit", "unreadable");
        }
        String municipality = rows.onlyMunicipality(caller);
        Months.Page page = months.page(month, municipality, null, after, limit);
        log.record(
                caller,
                Kind.SEARCH,
                page.stipends().stream().map(MonthlyStipend::caseId).toList(),
                null);
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (page.next() != null) {
            String next = UriComponentsBuilder.fromPath("/api/v1/stipends")
                    .queryParam("month", month)
                    .queryParam("limit", limit)
                    .queryParam("after", page.next())
                    .encode()
                    .toUriString();
            answer.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
        }
        return answer.body(new MonthBody(
                month,
                months.totals(month, municipality),
                page.stipends().stream()
                        .map(stipend -> fields.of(caller, stipend))
                        .toList()));
    }

    /** One stipend, with every euro explained. */
    @GetMapping("/{stipendId}")
    ResponseEntity<MonthlyStipend> find(@PathVariable String stipendId, Caller caller) {
        Seen<MonthlyStipend> seen = months.findSeen(stipendId).orElseThrow(() -> new NotFound("stipend", stipendId));
        return ResponseEntity.ok()
                .eTag("\"" + Collections.max(seen.seen().values()) + "\"")
                .body(fields.of(caller, Objects.requireNonNull(seen.body())));
    }
}
