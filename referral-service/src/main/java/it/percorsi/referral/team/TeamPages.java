package it.percorsi.referral.team;

import it.percorsi.events.codes.InclusionScheme;
import it.percorsi.platform.access.AccessLog;
import it.percorsi.platform.access.AccessLog.Kind;
import it.percorsi.platform.documents.Download;
import it.percorsi.platform.exports.PdfDocuments;
import it.percorsi.platform.security.AccessRules;
import it.percorsi.platform.security.Caller;
import it.percorsi.platform.security.Denied;
import it.percorsi.platform.web.CodeTexts;
import it.percorsi.platform.web.NotFound;
import it.percorsi.referral.access.AccessReason;
import it.percorsi.referral.access.CaseFields;
import it.percorsi.referral.access.CaseHead;
import it.percorsi.referral.access.LifeActions;
import it.percorsi.referral.api.CaseSteps;
import it.percorsi.referral.views.CaseDocument;
import it.percorsi.referral.views.CaseQueries;
import it.percorsi.referral.views.PersonCard;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The équipe of a case, its programme and its signatures, on pages of their own and on paper. */
@Controller
class TeamPages {

    private static final String WRITE = "/casi/{caseId}/equipe/programma";
    private static final String OPEN = "/casi/{caseId}/equipe/emergenza";

    private final Teams teams;
    private final CaseQueries cases;
    private final CaseHead head;
    private final AccessRules rules;
    private final CodeTexts texts;
    private final PdfDocuments documents;
    private final AccessLog log;
    private final Clock clock;

    TeamPages(
            Teams teams,
            CaseQueries cases,
            CaseHead head,
            AccessRules rules,
            CodeTexts texts,
            PdfDocuments documents,
            AccessLog log,
            Clock clock) {
        this.teams = teams;
        this.cases = cases;
        this.head = head;
        this.rules = rules;
        this.texts = texts;
        this.documents = documents;
        this.log = log;
        this.clock = clock;
    }

    @GetMapping("/casi/{caseId}/equipe")
    String show(Caller caller, @PathVariable String caseId, Model model) {
        return page(caller, caseId, null, model);
    }

    /** The same page with its texts, this once. */
    @PostMapping(OPEN)
    String breakGlass(Caller caller, @PathVariable String caseId, @RequestParam String reason, Model model) {
        return page(caller, caseId, reason, model);
    }

    private String page(Caller caller, String caseId, @Nullable String reason, Model model) {
        CaseDocument document = addCase(caller, caseId, reason, model);
        model.addAttribute(
                "mayWrite",
                CaseFields.health(caller, document)
                        && LifeActions.isHere(document)
                        && rules.admits(caller, "GET", WRITE));
        model.addAttribute("forwarded", document.endorsedOn() != null);
        model.addAttribute("onPaper", CaseFields.health(caller, document));
        model.addAttribute("schemes", texts.choices(InclusionScheme.class));
        return "referral/team";
    }

    @PostMapping("/casi/{caseId}/equipe")
    String call(
            @PathVariable String caseId, @Valid @ModelAttribute("step") TeamSteps.Call step, RedirectAttributes next) {
        return take(caseId, step, "referral.done.Team", next);
    }

    @GetMapping(WRITE)
    String form(Caller caller, @PathVariable String caseId, Model model) {
        addCase(caller, caseId, null, model);
        return "referral/team-programme";
    }

    @PostMapping(WRITE)
    String write(
            @PathVariable String caseId,
            @Valid @ModelAttribute("step") TeamSteps.ProgrammeForm form,
            RedirectAttributes next) {
        return take(caseId, form.step(), "referral.done.TeamProgramme", next);
    }

    @PostMapping("/casi/{caseId}/equipe/firma")
    String sign(
            @PathVariable String caseId,
            @Valid @ModelAttribute("step") TeamSteps.Signature step,
            RedirectAttributes next) {
        return take(caseId, step, "referral.done.TeamSignature", next);
    }

    /** On paper, with a line for each signature; it is kept who takes it away. */
    @GetMapping("/casi/{caseId}/equipe.pdf")
    ResponseEntity<byte[]> paper(Caller caller, @PathVariable String caseId) {
        Teams.Shown shown = teams.of(caller, caseId, "reason", null);
        if (!shown.healthShown()) {
            throw new Denied("the programme of a case that is not the caller's");
        }
        CaseTeam team = shown.team();
        if (team == null || team.programme() == null) {
            throw new NotFound("team", caseId);
        }
        log.record(caller, Kind.EXPORT, List.of(caseId), null);
        Map<String, Object> model = Map.of(
                "team",
                team,
                "programme",
                team.programme(),
                "name",
                cases.person(team.personId(), CaseFields.asOne(caller))
                        .map(PersonCard::name)
                        .orElse(caseId),
                "today",
                LocalDate.now(clock));
        return Download.of("equipe.pdf", "application/pdf", documents.of("referral/team-pdf", model));
    }

    private String take(String caseId, CaseSteps.Step step, String notice, RedirectAttributes next) {
        teams.take(caseId, step);
        next.addFlashAttribute("notice", notice);
        return "redirect:/casi/" + caseId + "/equipe";
    }

    private CaseDocument addCase(Caller caller, String caseId, @Nullable String reason, Model model) {
        CaseDocument document = head.addTo(model, caller, caseId);
        Teams.Shown shown = teams.of(caller, caseId, "reason", reason);
        CaseTeam team = shown.team();
        model.addAttribute("version", shown.version());
        model.addAttribute("shown", shown);
        model.addAttribute("team", team);
        model.addAttribute(
                "signers",
                texts.choices(
                        team == null || team.programme() == null
                                ? List.of()
                                : team.programme().missingSignatures()));
        model.addAttribute("mayOpen", !shown.healthShown() && rules.admits(caller, "POST", OPEN));
        model.addAttribute("reasons", AccessReason.codes());
        return document;
    }
}
