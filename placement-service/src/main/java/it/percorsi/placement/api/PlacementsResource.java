package it.percorsi.placement.api;

import it.percorsi.placement.access.PlacementFields;
import it.percorsi.placement.access.PlacementRows;
import it.percorsi.placement.desk.PlacementDesk;
import it.percorsi.placement.placement.ProposePlacement;
import it.percorsi.placement.views.placements.PlacementDocument;
import it.percorsi.placement.views.placements.PlacementState;
import it.percorsi.placement.views.placements.Placements;
import it.percorsi.platform.access.AccessLog;
import it.percorsi.platform.commands.CommandContext;
import it.percorsi.platform.commands.CommandOutcome;
import it.percorsi.platform.security.Caller;
import it.percorsi.platform.views.Seen;
import it.percorsi.platform.web.BadInput;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

/** Placements: proposed, found, listed. */
@RestController
@RequestMapping("/api/v1/placements")
class PlacementsResource {

    private static final String PATH = "/api/v1/placements";
    private static final int MOST_ON_A_PAGE = 100;

    private final PlacementDesk desk;
    private final Placements placements;
    private final PlacementRows rows;
    private final PlacementFields fields;
    private final AccessLog accessLog;

    PlacementsResource(
            PlacementDesk desk,
            Placements placements,
            PlacementRows rows,
            PlacementFields fields,
            AccessLog accessLog) {
        this.desk = desk;
        this.placements = placements;
        this.rows = rows;
        this.fields = fields;
        this.accessLog = accessLog;
    }

    @PostMapping
    ResponseEntity<Map<String, String>> propose(@Valid @RequestBody PlacementBodies.Proposal body) {
        CommandOutcome outcome = desk.take(new ProposePlacement(
                CommandContext.current().newId("placement"),
                body.caseId(),
                body.companyId(),
                body.postId(),
                body.instrument(),
                body.tutor(),
                body.companyReferent(),
                body.startsOn(),
                body.endsOn(),
                body.weeklyHours(),
                body.workingDays(),
                body.proposedOn()));
        return ResponseEntity.created(URI.create(PATH + "/" + outcome.aggregateId()))
                .eTag(outcome.etag())
                .body(Map.of("placementId", outcome.aggregateId()));
    }

    @GetMapping("/{id}")
    ResponseEntity<PlacementAnswer> one(@PathVariable String id, Caller caller) {
        Seen<PlacementDocument> seen = placements.seen(id);
        return ResponseEntity.ok()
                .eTag(Answers.etag(seen.lastOf(id)))
                .body(PlacementAnswer.of(Objects.requireNonNull(seen.body()), fields.category(caller)));
    }

    @GetMapping
    ResponseEntity<List<PlacementAnswer>> list(
            @RequestParam(required = false) @Nullable String caseId,
            @RequestParam(required = false) @Nullable PlacementState state,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "20") int limit,
            Caller caller) {
        if (limit < 1 || limit > MOST_ON_A_PAGE) {
            throw new BadInput("limit", "limit");
        }
        List<PlacementDocument> found = placements.filed(rows.municipality(caller), caseId, state, after, limit + 1);
        List<PlacementDocument> page = found.subList(0, Math.min(limit, found.size()));
        accessLog.record(
                caller,
                AccessLog.Kind.SEARCH,
                page.stream().map(PlacementDocument::caseId).toList(),
                null);
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (found.size() > limit) {
            String next = UriComponentsBuilder.fromPath(PATH)
                    .queryParamIfPresent("caseId", Optional.ofNullable(caseId))
                    .queryParamIfPresent("state", Optional.ofNullable(state).map(PlacementState::code))
                    .queryParam("after", page.getLast().filed())
                    .queryParam("limit", limit)
                    .encode()
                    .toUriString();
            answer.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
        }
        return answer.body(page.stream()
                .map(placement -> PlacementAnswer.of(placement, fields.category(caller)))
                .toList());
    }
}
