package it.percorsi.placement.web;

import it.percorsi.placement.desk.PlacementDesk;
import it.percorsi.placement.placement.ActivateInsurance;
import it.percorsi.placement.placement.AuthorisePlacement;
import it.percorsi.placement.placement.CompletePlacement;
import it.percorsi.placement.placement.EndPlacementEarly;
import it.percorsi.placement.placement.HirePerson;
import it.percorsi.placement.placement.PlacementCommand;
import it.percorsi.placement.placement.SignAgreement;
import it.percorsi.placement.placement.StartPlacement;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The steps of one placement, each a form of its page. */
@Controller
@RequestMapping("/inserimenti/{id}")
class PlacementSteps {

    private final PlacementDesk desk;
    private final Clock clock;

    PlacementSteps(PlacementDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @PostMapping("/autorizzazione")
    String authorise(
            @PathVariable String id, @Valid @ModelAttribute StepForms.Authorisation form, RedirectAttributes redirect) {
        return done(
                new AuthorisePlacement(id, form.fundingSource(), form.authorisedOn()),
                "placement.notice.authorised",
                redirect);
    }

    @PostMapping("/assicurazione")
    String insure(
            @PathVariable String id, @Valid @ModelAttribute StepForms.Insurance form, RedirectAttributes redirect) {
        return done(
                new ActivateInsurance(
                        id,
                        form.insurer(),
                        form.policyNumber(),
                        form.validFrom(),
                        form.validTo(),
                        LocalDate.now(clock)),
                "placement.notice.insured",
                redirect);
    }

    @PostMapping("/firme")
    String sign(@PathVariable String id, @Valid @ModelAttribute StepForms.Signature form, RedirectAttributes redirect) {
        return done(
                new SignAgreement(id, form.party(), form.manner(), form.signedOn()),
                "placement.notice.signed",
                redirect);
    }

    @PostMapping("/avvio")
    String start(@PathVariable String id, @Valid @ModelAttribute StepForms.Start form, RedirectAttributes redirect) {
        return done(new StartPlacement(id, form.startedOn()), "placement.notice.started", redirect);
    }

    @PostMapping("/conclusione")
    String complete(
            @PathVariable String id, @Valid @ModelAttribute StepForms.Completion form, RedirectAttributes redirect) {
        return done(
                new CompletePlacement(id, form.completedOn(), form.evaluation()),
                "placement.notice.completed",
                redirect);
    }

    @PostMapping("/interruzione")
    String endEarly(
            @PathVariable String id, @Valid @ModelAttribute StepForms.EarlyEnd form, RedirectAttributes redirect) {
        return done(
                new EndPlacementEarly(id, form.endedOn(), form.reason(), form.endedBy()),
                "placement.notice.ended-early",
                redirect);
    }

    @PostMapping("/assunzione")
    String hire(@PathVariable String id, @Valid @ModelAttribute StepForms.Hiring form, RedirectAttributes redirect) {
        return done(new HirePerson(id, form.hiredOn(), form.contract()), "placement.notice.hired", redirect);
    }

    private String done(PlacementCommand command, String notice, RedirectAttributes redirect) {
        desk.take(command);
        redirect.addFlashAttribute("notice", notice);
        return "redirect:/inserimenti/" + command.placementId();
    }
}
