package it.percorsi.placement.api;

import it.percorsi.placement.desk.PlacementDesk;
import it.percorsi.placement.placement.ActivateInsurance;
import it.percorsi.placement.placement.AuthorisePlacement;
import it.percorsi.placement.placement.CompletePlacement;
import it.percorsi.placement.placement.HirePerson;
import it.percorsi.placement.placement.SignAgreement;
import it.percorsi.placement.placement.StartPlacement;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The steps of one placement, from authorisation to hiring. */
@RestController
@RequestMapping("/api/v1/placements/{id}")
class PlacementStepsResource {

    private final PlacementDesk desk;
    private final Clock clock;

    PlacementStepsResource(PlacementDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @PostMapping("/authorisation")
    ResponseEntity<Void> authorise(@PathVariable String id, @Valid @RequestBody PlacementBodies.Authorisation body) {
        return Answers.done(desk.take(new AuthorisePlacement(id, body.fundingSource(), body.authorisedOn())));
    }

    @PostMapping("/insurance")
    ResponseEntity<Void> insure(@PathVariable String id, @Valid @RequestBody PlacementBodies.Insurance body) {
        return Answers.done(desk.take(new ActivateInsurance(
                id, body.insurer(), body.policyNumber(), body.validFrom(), body.validTo(), LocalDate.now(clock))));
    }

    @PostMapping("/signatures")
    ResponseEntity<Void> sign(@PathVariable String id, @Valid @RequestBody PlacementBodies.Signature body) {
        return Answers.done(desk.take(new SignAgreement(id, body.party(), body.manner(), body.signedOn())));
    }

    @PostMapping("/start")
    ResponseEntity<Void> start(@PathVariable String id, @Valid @RequestBody PlacementBodies.Start body) {
        return Answers.done(desk.take(new StartPlacement(id, body.startedOn())));
    }

    @PostMapping("/completion")
    ResponseEntity<Void> complete(@PathVariable String id, @Valid @RequestBody PlacementBodies.Completion body) {
        return Answers.done(desk.take(new CompletePlacement(id, body.completedOn(), body.evaluation())));
    }

    @PostMapping("/early-end")
    ResponseEntity<Void> endEarly(@PathVariable String id, @Valid @RequestBody PlacementBodies.EarlyEnd body) {
        return Answers.done(desk.take(body.of(id)));
    }

    @PostMapping("/hiring")
    ResponseEntity<Void> hire(@PathVariable String id, @Valid @RequestBody PlacementBodies.Hiring body) {
        return Answers.done(desk.take(new HirePerson(id, body.hiredOn(), body.contract())));
    }
}
