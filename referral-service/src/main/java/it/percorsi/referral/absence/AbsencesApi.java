package it.percorsi.referral.absence;

import it.percorsi.platform.commands.CommandOutcome;
import it.percorsi.platform.security.Caller;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The same as {@link AbsencePages}, for programs. */
@RestController
@RequestMapping(AbsencesApi.PATH)
class AbsencesApi {

    static final String PATH = "/api/v1/operator-absences";

    private final AbsenceDesk desk;

    AbsencesApi(AbsenceDesk desk) {
        this.desk = desk;
    }

    /** The new absence. */
    record Planned(String absenceId) {}

    /** How many appointments the substitute has taken over. */
    record HandedOver(long appointments) {}

    /** Those to come and those that last, the next first. */
    @GetMapping
    List<Absence> list() {
        return desk.overview().open();
    }

    @PostMapping
    ResponseEntity<Planned> plan(Caller caller, @Valid @RequestBody AbsenceSteps.Plan body) {
        AbsenceDesk.Planned planned = desk.plan(caller, body);
        return ResponseEntity.created(URI.create(PATH + "/" + planned.absenceId()))
                .eTag(planned.outcome().etag())
                .body(new Planned(planned.absenceId()));
    }

    @GetMapping("/{absenceId}")
    ResponseEntity<Absence> one(@PathVariable String absenceId) {
        Absences.Versioned found = desk.find(absenceId);
        return ResponseEntity.ok().eTag("\"" + found.version() + "\"").body(found.absence());
    }

    @PostMapping("/{absenceId}/end")
    ResponseEntity<Void> shorten(
            Caller caller, @PathVariable String absenceId, @Valid @RequestBody AbsenceSteps.Return body) {
        return answer(desk.shorten(caller, absenceId, body.lastDay()));
    }

    @DeleteMapping("/{absenceId}")
    ResponseEntity<Void> callOff(Caller caller, @PathVariable String absenceId) {
        return answer(desk.callOff(caller, absenceId));
    }

    @PostMapping("/{absenceId}/appointments")
    HandedOver handOver(Caller caller, @PathVariable String absenceId) {
        return new HandedOver(desk.handOver(caller, absenceId));
    }

    private static ResponseEntity<Void> answer(CommandOutcome outcome) {
        return ResponseEntity.noContent().eTag(outcome.etag()).build();
    }
}
