package it.percorsi.stipend.web;

import it.percorsi.platform.security.Caller;
import it.percorsi.stipend.access.StipendFields;
import it.percorsi.stipend.desk.Placements;
import it.percorsi.stipend.register.KnownPlacement;
import it.percorsi.stipend.rulebook.RuleBook;
import it.percorsi.stipend.views.agreements.Agreement;
import it.percorsi.stipend.views.agreements.Agreements;
import it.percorsi.stipend.views.months.MonthlyStipend;
import it.percorsi.stipend.views.months.Months;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** The money of one case, for the page of the case; a whole page when it is opened alone. */
@Controller
public class CaseFragment {

    private final Placements placements;
    private final Agreements agreements;
    private final Months months;
    private final RuleBook rules;
    private final StipendFields fields;

    CaseFragment(Placements placements, Agreements agreements, Months months, RuleBook rules, StipendFields fields) {
        this.placements = placements;
        this.agreements = agreements;
        this.months = months;
        this.rules = rules;
        this.fields = fields;
    }

    /**
     * The money of one placement of the case.
     *
     * @param placement the placement
     * @param pays whether its instrument pays anything
     * @param agreement what was agreed; null while nothing was
     * @param months its months, latest first
     */
    public record Paid(
            KnownPlacement placement,
            boolean pays,
            @Nullable Agreement agreement,
            List<MonthlyStipend> months) {}

    @GetMapping("/rimborsi/frammenti/caso/{caseId}")
    String ofCase(
            @PathVariable String caseId,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Caller caller,
            Model model) {
        List<MonthlyStipend> all = months.ofCase(caseId);
        model.addAttribute("caseId", caseId);
        model.addAttribute("may", fields.may(caller));
        model.addAttribute(
                "placements",
                placements.ofCase(caseId).stream()
                        .map(placement -> paid(placement, all))
                        .toList());
        model.addAttribute("names", NamesOfCases.href(List.of(caseId)));
        return htmx == null ? "stipend/case" : "stipend/case :: money";
    }

    private Paid paid(KnownPlacement placement, List<MonthlyStipend> all) {
        return new Paid(
                placement,
                rules.pays(placement.instrument()),
                agreements.agreed(placement.placementId()).orElse(null),
                all.stream()
                        .filter(month -> month.placementId().equals(placement.placementId()))
                        .toList());
    }
}
