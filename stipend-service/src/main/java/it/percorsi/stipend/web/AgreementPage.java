package it.percorsi.stipend.web;

import it.percorsi.platform.outages.Outage;
import it.percorsi.platform.security.Caller;
import it.percorsi.platform.views.Seen;
import it.percorsi.platform.web.NotFound;
import it.percorsi.stipend.access.StipendFields;
import it.percorsi.stipend.desk.DatesInTime;
import it.percorsi.stipend.desk.Placements;
import it.percorsi.stipend.desk.StipendDesk;
import it.percorsi.stipend.register.KnownPlacement;
import it.percorsi.stipend.rulebook.RuleBook;
import it.percorsi.stipend.views.agreements.Agreement;
import it.percorsi.stipend.views.agreements.Agreements;
import it.percorsi.stipend.views.months.MonthlyStipend;
import it.percorsi.stipend.views.months.Months;
import it.percorsi.stipend.views.months.StipendState;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a whole month of a placement is worth: agreed here, amended here (R11, R15, R17). */
@Controller
@RequestMapping("/rimborsi/accordo")
public class AgreementPage {

    private final StipendDesk desk;
    private final Placements placements;
    private final Agreements agreements;
    private final Months months;
    private final RuleBook rules;
    private final StipendFields fields;
    private final DatesInTime dates;
    private final MessageSource messages;

    AgreementPage(
            StipendDesk desk,
            Placements placements,
            Agreements agreements,
            Months months,
            RuleBook rules,
            StipendFields fields,
            DatesInTime dates,
            MessageSource messages) {
        this.desk = desk;
        this.placements = placements;
        this.agreements = agreements;
        this.months = months;
        this.rules = rules;
        this.fields = fields;
        this.dates = dates;
        this.messages = messages;
    }

    @GetMapping
    String show(@RequestParam("inserimento") String placementId, Caller caller, Model model) {
        return page(find(placementId), new AgreementForm(null, dates.today()), Map.of(), caller, model);
    }

    @PostMapping
    String agree(
            @RequestParam("inserimento") String placementId,
            @ModelAttribute AgreementForm form,
            @RequestParam(name = "_version", required = false) @Nullable String seen,
            Caller caller,
            Model model,
            RedirectAttributes redirect) {
        KnownPlacement placement = find(placementId);
        Map<String, String> errors =
                form.errors(rules.capOf(placement.instrument()).cents(), dates.today());
        if (!errors.isEmpty()) {
            String again = page(placement, form, errors, caller, model);
            model.addAttribute("version", seen);
            return again;
        }
        desk.agree(placementId, form.cents(), Objects.requireNonNull(form.agreedOn()));
        redirect.addFlashAttribute("notice", "stipend.notice.agreed");
        redirect.addAttribute("inserimento", placementId);
        return "redirect:/rimborsi/accordo";
    }

    private KnownPlacement find(String placementId) {
        return placements.find(placementId).orElseThrow(() -> new NotFound("placement", placementId));
    }

    private String page(
            KnownPlacement placement, AgreementForm form, Map<String, String> errors, Caller caller, Model model) {
        boolean pays = rules.pays(placement.instrument());
        Optional<Seen<Agreement>> seen = agreements.findSeen(placement.placementId());
        model.addAttribute(
                "version", seen.map(of -> Collections.max(of.seen().values())).orElse(-1L));
        Agreement agreement =
                seen.map(Seen::body).filter(of -> of.monthlyCents() != null).orElse(null);
        Optional<List<MonthlyStipend>> known =
                Outage.unlessDocumentsAreAway(() -> months.ofPlacement(placement.caseId(), placement.placementId()));
        List<MonthlyStipend> ofPlacement = known.orElse(List.of());
        model.addAttribute("monthsAway", known.isEmpty());
        model.addAttribute("placement", placement);
        model.addAttribute("may", fields.may(caller));
        model.addAttribute("agreement", agreement);
        model.addAttribute("cap", pays ? rules.capOf(placement.instrument()).cents() : null);
        model.addAttribute("months", ofPlacement);
        model.addAttribute(
                "waiting",
                ofPlacement.reversed().stream()
                        .filter(month -> month.state() == StipendState.WITHOUT_AGREEMENT)
                        .toList());
        model.addAttribute("form", form);
        Map<String, String> sentences = new TreeMap<>();
        errors.forEach((field, key) -> sentences.put(
                field, String.valueOf(messages.getMessage(key, null, key, LocaleContextHolder.getLocale()))));
        model.addAttribute("errors", sentences);
        model.addAttribute("names", NamesOfCases.href(List.of(placement.caseId())));
        return "stipend/agreement";
    }
}
