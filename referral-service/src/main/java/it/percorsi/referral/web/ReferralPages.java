package it.percorsi.referral.web;

import static it.percorsi.platform.security.Role.COORDINATORE;
import static it.percorsi.platform.security.Role.OPERATORE;
import static it.percorsi.platform.security.Role.SERVIZIO;

import it.percorsi.events.codes.Category;
import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.Priority;
import it.percorsi.events.codes.ReferralChannel;
import it.percorsi.platform.security.Caller;
import it.percorsi.platform.web.BadInput;
import it.percorsi.referral.access.ReferralSenders;
import it.percorsi.referral.api.NewReferral;
import it.percorsi.referral.casefile.Referrals;
import it.percorsi.referral.person.CodiceFiscale;
import it.percorsi.referral.views.CaseQueries;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Referrals come in by form. */
@Controller
class ReferralPages {

    private final Referrals referrals;
    private final CaseQueries cases;
    private final Choices choices;
    private final Clock clock;
    private final String ambito;

    ReferralPages(
            Referrals referrals,
            CaseQueries cases,
            Choices choices,
            Clock clock,
            @Value("${percorsi.ambito}") String ambito) {
        this.referrals = referrals;
        this.cases = cases;
        this.choices = choices;
        this.clock = clock;
        this.ambito = ambito;
    }

    @GetMapping("/segnalazioni/nuova")
    String form(Caller caller, Model model) {
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("channels", choices.of(ReferralChannel.class));
        model.addAttribute("categories", choices.categories());
        model.addAttribute("priorities", choices.of(Priority.class));
        model.addAttribute("instruments", choices.instruments());
        boolean service = ReferralSenders.isOneService(caller);
        model.addAttribute("ownService", service ? caller.service() : null);
        model.addAttribute(
                "municipalities",
                choices.municipalities(caller.is(OPERATORE, COORDINATORE, SERVIZIO) ? "" : caller.municipality()));
        return "referral/new-referral";
    }

    /** The form's fields; the person's stand among the others. */
    record ReferralForm(
            @NotNull @PastOrPresent LocalDate referredOn,
            @NotNull ReferralChannel channel,
            @Nullable @Size(max = 120) String sendingService,
            @NotBlank @Size(max = 120) String caseManager,
            @NotNull Category category,
            @Nullable @Min(0) @Max(100) Integer invalidityPercent,
            @Nullable Boolean registeredL68,
            @NotNull Priority priority,
            @Nullable Instrument requestedInstrument,
            @NotBlank @Size(max = 2000) String reason,
            @NotBlank @Size(max = 80) String familyName,
            @NotBlank @Size(max = 80) String givenName,
            @NotBlank String codiceFiscale,
            @NotNull @Pattern(regexp = "[MF]") String sex,
            @NotNull @Past LocalDate bornOn,
            @NotBlank @Size(max = 80) String bornAt,
            @NotBlank String municipality,
            @NotNull @Size(max = 120) String address,
            @NotNull @Pattern(regexp = "[+0-9 ]{0,20}") String phone) {

        NewReferral referral() {
            return new NewReferral(
                    referredOn,
                    channel,
                    sendingService,
                    caseManager,
                    category,
                    invalidityPercent,
                    Boolean.TRUE.equals(registeredL68),
                    priority,
                    requestedInstrument,
                    reason,
                    new NewReferral.PersonOfReferral(
                            familyName, givenName, code(), sex, bornOn, bornAt, municipality, address, phone));
        }

        private CodiceFiscale code() {
            try {
                return new CodiceFiscale(codiceFiscale);
            } catch (IllegalArgumentException wrong) {
                throw new BadInput("codiceFiscale", "codice-fiscale");
            }
        }
    }

    @PostMapping("/segnalazioni/nuova")
    String submit(Caller caller, @Valid @ModelAttribute("referral") ReferralForm form, RedirectAttributes next) {
        NewReferral referral = form.referral();
        ReferralSenders.check(caller, form.municipality());
        String sender = ReferralSenders.sendingService(caller, form.sendingService());
        Referrals.Accepted accepted = referrals.take(
                personId -> referral.registerPerson(personId, ambito),
                (caseId, personId) -> referral.submit(caseId, personId, ambito, sender));
        cases.await(accepted.caseId(), accepted.outcome());
        cases.awaitPerson(accepted.personId());
        next.addFlashAttribute("notice", "referral.done.Referral");
        // R1: what was written comes with the referral.
        return "redirect:/casi/" + accepted.caseId()
                + (form.channel() == ReferralChannel.WRITTEN_REPORT ? "/documenti/nuovo?tipo=written-report" : "");
    }
}
