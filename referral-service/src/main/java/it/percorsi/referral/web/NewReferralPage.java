package it.percorsi.referral.web;

import static it.percorsi.platform.security.Role.COORDINATORE;
import static it.percorsi.platform.security.Role.OPERATORE;

import it.percorsi.events.codes.ReferralChannel;
import it.percorsi.platform.security.Caller;
import it.percorsi.platform.web.FieldErrors;
import it.percorsi.referral.api.NewReferral;
import it.percorsi.referral.casefile.Referrals;
import it.percorsi.referral.drafts.Draft;
import it.percorsi.referral.drafts.Drafts;
import it.percorsi.referral.intake.Questions;
import it.percorsi.referral.intake.ReferralIntake;
import it.percorsi.referral.person.CodeContent;
import it.percorsi.referral.person.CodiceFiscale;
import it.percorsi.referral.views.CaseQueries;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The guided form for a referral. What was written stays until the referral is taken: what is wrong is told field by
 * field, what is doubtful is asked, and nothing is stored before the answer.
 */
@Controller
@RequestMapping("/segnalazioni/nuova")
class NewReferralPage {

    private final ReferralIntake intake;
    private final CaseQueries cases;
    private final Drafts drafts;
    private final DraftPages draftPages;
    private final ReferralFormModel formModel;
    private final FieldErrors fieldErrors;
    private final ReferralQuestions questions;
    private final Clock clock;

    NewReferralPage(
            ReferralIntake intake,
            CaseQueries cases,
            Drafts drafts,
            DraftPages draftPages,
            ReferralFormModel formModel,
            FieldErrors fieldErrors,
            ReferralQuestions questions,
            Clock clock) {
        this.intake = intake;
        this.cases = cases;
        this.drafts = drafts;
        this.draftPages = draftPages;
        this.formModel = formModel;
        this.fieldErrors = fieldErrors;
        this.questions = questions;
        this.clock = clock;
    }

    @GetMapping
    String empty(Caller caller, Model model) {
        return formModel.page(caller, model);
    }

    /** Fills what is still empty from the tax code; nothing is stored. */
    private String fill(
            Caller caller, Map<String, String> given, Model model, HttpServletResponse response, Locale locale) {
        Map<String, String> filled = new HashMap<>(given);
        Optional<CodiceFiscale> code = code(given.get("codiceFiscale"));
        if (code.isEmpty()) {
            model.addAttribute("errors", questions.unreadableCode(locale));
            response.setStatus(400);
        } else {
            CodeContent content = CodeContent.of(code.get(), today()).orElse(null);
            if (content != null) {
                fillEmpty(filled, "sex", content.sex());
                fillEmpty(filled, "bornOn", content.bornOn().toString());
                fillEmpty(filled, "bornAt", content.bornAt());
            }
            model.addAttribute("filled", filledWith(content));
        }
        model.addAttribute("form", filled);
        return formModel.page(caller, model);
    }

    private static String filledWith(@Nullable CodeContent content) {
        if (content == null) {
            return "provisional";
        }
        return content.bornAt() == null ? "without-place" : "all";
    }

    private static void fillEmpty(Map<String, String> form, String field, @Nullable String value) {
        if (value != null && form.getOrDefault(field, "").isBlank()) {
            form.put(field, value);
        }
    }

    @PostMapping
    String submit(
            Caller caller,
            @Valid @ModelAttribute("referral") @Nullable ReferralForm form,
            BindingResult binding,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next,
            Locale locale) {
        // Told apart here: a condition on parameters would have every file sent to any address read first.
        switch (given.getOrDefault("azione", "")) {
            case "compila" -> {
                return fill(caller, given, model, response, locale);
            }
            case "salva" -> {
                return draftPages.save(caller, given, next);
            }
            default -> {}
        }
        model.addAttribute("form", given);
        Map<String, String> errors =
                new LinkedHashMap<>(fieldErrors.of(binding, ReferralForm.class, "referral.field", locale));
        CodiceFiscale code = code(given.get("codiceFiscale")).orElse(null);
        if (code == null) {
            errors.putAll(questions.unreadableCode(locale));
        }
        if (form == null || code == null || !errors.isEmpty()) {
            model.addAttribute("errors", errors);
            response.setStatus(400);
            return formModel.page(caller, model);
        }
        NewReferral referral = form.referral(code);
        String draftId = given.getOrDefault(ReferralFormModel.DRAFT, "");
        Optional<Referrals.Accepted> sent = draftId.isEmpty() ? Optional.empty() : intake.sent(caller, draftId);
        if (sent.isPresent()) {
            return taken(sent.get(), referral, next);
        }
        Draft draft = drafts.find(caller, draftId).orElse(null);
        if (draft != null && !DraftPages.isAsShown(draft, given)) {
            return draftPages.changed(caller, draft, given, next, locale);
        }
        Questions open = intake.questions(caller, referral, draft);
        if (open.open()) {
            model.addAttribute("mismatches", questions.about(open.mismatches(), locale));
            model.addAttribute("duplicates", open.duplicates());
            model.addAttribute("mayReferAgain", caller.is(OPERATORE, COORDINATORE));
            response.setStatus(open.mismatchOpen() ? 422 : 409);
            return formModel.page(caller, model);
        }
        return taken(intake.take(caller, referral, draft), referral, next);
    }

    private String taken(Referrals.Accepted accepted, NewReferral referral, RedirectAttributes next) {
        cases.await(accepted.caseId(), accepted.outcome());
        cases.awaitPerson(accepted.personId());
        next.addFlashAttribute("notice", "referral.done.Referral");
        // R1: what was written comes with the referral.
        return "redirect:/casi/" + accepted.caseId()
                + (referral.channel() == ReferralChannel.WRITTEN_REPORT ? "/documenti/nuovo?tipo=written-report" : "");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Optional<CodiceFiscale> code(@Nullable String written) {
        try {
            return written == null ? Optional.empty() : Optional.of(new CodiceFiscale(written));
        } catch (IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }
}
