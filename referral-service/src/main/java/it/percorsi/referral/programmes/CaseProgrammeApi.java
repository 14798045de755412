package it.percorsi.referral.programmes;

import it.percorsi.platform.commands.CommandOutcome;
import it.percorsi.platform.security.Caller;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The programme that a case runs under (R41). */
@RestController
@RequestMapping("/api/v1/cases/{caseId}/programme")
class CaseProgrammeApi {

    private final CasePaths paths;
    private final MeetingSeries series;

    CaseProgrammeApi(CasePaths paths, MeetingSeries series) {
        this.paths = paths;
        this.series = series;
    }

    /** What became of one date; {@code refused} is the refusal's code, null when the appointment is there. */
    record Date(LocalDate day, @Nullable String refused) {}

    /** The latest first: the path that it is on, and every one before. */
    @GetMapping
    ResponseEntity<List<CasePath>> ofCase(Caller caller, @PathVariable String caseId) {
        return ResponseEntity.ok()
                .eTag("\"" + paths.version(caseId) + "\"")
                .body(paths.ofCase(caller.ambito(), caseId));
    }

    @PostMapping
    ResponseEntity<Void> take(
            Caller caller, @PathVariable String caseId, @Valid @RequestBody ProgrammeSteps.Taking body) {
        return done(paths.take(caller, caseId, body));
    }

    @PostMapping("/phases")
    ResponseEntity<Void> enter(
            Caller caller, @PathVariable String caseId, @Valid @RequestBody ProgrammeSteps.Entry body) {
        return done(paths.go(caller, caseId, body));
    }

    @PostMapping("/meetings")
    ResponseEntity<Void> meet(
            Caller caller, @PathVariable String caseId, @Valid @RequestBody ProgrammeSteps.Meeting body) {
        return done(paths.go(caller, caseId, body));
    }

    @PostMapping("/appointments")
    List<Date> book(Caller caller, @PathVariable String caseId, @Valid @RequestBody MeetingSeries.Wanted body) {
        return series.book(caller, caseId, body).stream()
                .map(one -> new Date(
                        one.day(), one.refusal() == null ? null : one.refusal().code()))
                .toList();
    }

    @PostMapping("/completion")
    ResponseEntity<Void> complete(
            Caller caller, @PathVariable String caseId, @Valid @RequestBody ProgrammeSteps.Completion body) {
        return done(paths.go(caller, caseId, body));
    }

    @PostMapping("/exit")
    ResponseEntity<Void> leave(
            Caller caller, @PathVariable String caseId, @Valid @RequestBody ProgrammeSteps.Leaving body) {
        return done(paths.go(caller, caseId, body));
    }

    private static ResponseEntity<Void> done(CommandOutcome outcome) {
        return ResponseEntity.noContent().eTag(outcome.etag()).build();
    }
}
