package it.percorsi.referral.programmes;

import it.percorsi.platform.commands.CommandOutcome;
import it.percorsi.platform.security.Caller;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Funded programmes (R41). */
@RestController
@RequestMapping("/api/v1/programmes")
class ProgrammesApi {

    private static final int MOST = 100;

    private final Programmes programmes;
    private final CasePaths paths;

    ProgrammesApi(Programmes programmes, CasePaths paths) {
        this.programmes = programmes;
        this.paths = paths;
    }

    /** The id of a new one. */
    record Opened(String programmeId) {}

    @GetMapping
    List<ProgrammeInUse> all(Caller caller) {
        return programmes.all(caller.ambito());
    }

    @PostMapping
    ResponseEntity<Opened> open(Caller caller, @Valid @RequestBody ProgrammeSteps.NewProgramme body) {
        Programmes.Opened opened = programmes.open(caller, body);
        return ResponseEntity.created(URI.create("/api/v1/programmes/" + opened.programmeId()))
                .eTag(opened.outcome().etag())
                .body(new Opened(opened.programmeId()));
    }

    @GetMapping("/{programmeId}")
    ResponseEntity<ProgrammeInUse> one(Caller caller, @PathVariable String programmeId) {
        return ResponseEntity.ok()
                .eTag("\"" + programmes.version(caller.ambito(), programmeId) + "\"")
                .body(programmes.used(caller.ambito(), programmeId));
    }

    @PostMapping("/{programmeId}/changes")
    ResponseEntity<Void> change(@PathVariable String programmeId, @Valid @RequestBody ProgrammeSteps.Change body) {
        return done(programmes.change(programmeId, body));
    }

    @PostMapping("/{programmeId}/end")
    ResponseEntity<Void> end(@PathVariable String programmeId, @Valid @RequestBody ProgrammeSteps.End body) {
        return done(programmes.end(programmeId, body));
    }

    @GetMapping("/{programmeId}/cases")
    ResponseEntity<List<CasePaths.Line>> cases(
            Caller caller,
            @PathVariable String programmeId,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "" + MOST) int limit) {
        int most = Math.clamp(limit, 1, MOST);
        CasePaths.Page page = paths.of(caller, programmeId, after, most);
        HttpHeaders headers = new HttpHeaders();
        if (page.next() != null) {
            headers.add(
                    HttpHeaders.LINK,
                    "<"
                            + UriComponentsBuilder.fromPath("/api/v1/programmes/" + programmeId + "/cases")
                                    .queryParam("limit", most)
                                    .queryParam("after", page.next())
                                    .encode()
                                    .toUriString()
                            + ">; rel=\"next\"");
        }
        return ResponseEntity.ok().headers(headers).body(page.lines());
    }

    private static ResponseEntity<Void> done(CommandOutcome outcome) {
        return ResponseEntity.noContent().eTag(outcome.etag()).build();
    }
}
