package it.percorsi.referral.agreements;

import it.percorsi.events.codes.ProjectParty;
import it.percorsi.platform.security.Caller;
import it.percorsi.referral.access.CaseFields;
import it.percorsi.referral.project.CaseProjects;
import it.percorsi.referral.project.Projects;
import it.percorsi.referral.views.CaseDocument;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Personal links by which parties without an account answer. */
@RestController
@RequestMapping("/api/v1/cases/{caseId}/project/agreement-links")
class LinksApi {

    private final LinkDesk desk;
    private final Projects projects;

    LinksApi(LinkDesk desk, Projects projects) {
        this.desk = desk;
        this.projects = projects;
    }

    /** Who is asked. */
    record NewLink(@NotNull ProjectParty party) {}

    /** The link: {@code path} opens it, is given this once, and serves until the end of {@code validUntil}. */
    record GivenLink(String linkId, String path, LocalDate validUntil) {}

    @GetMapping
    List<LinkLine> links(Caller caller, @PathVariable String caseId) {
        CaseDocument document = desk.ofCase(caseId);
        CaseProjects all = projects.of(document);
        boolean health = CaseFields.health(caller, document);
        return desk.of(caseId).stream()
                .map(link -> new LinkLine(health ? link : link.withoutHealth(), desk.state(link, document, all)))
                .toList();
    }

    @PostMapping
    ResponseEntity<GivenLink> issue(@PathVariable String caseId, @Valid @RequestBody NewLink body) {
        LinkDesk.Issued issued = desk.issue(caseId, body.party());
        LinkSecret secret = issued.secret();
        return ResponseEntity.created(URI.create("/api/v1/cases/" + caseId + "/project/agreement-links"))
                .cacheControl(CacheControl.noStore())
                .eTag(issued.outcome().etag())
                .body(new GivenLink(secret.linkId(), "/accordi/" + secret.text(), issued.validUntil()));
    }

    @DeleteMapping("/{linkId}")
    ResponseEntity<Void> revoke(@PathVariable String caseId, @PathVariable String linkId) {
        return ResponseEntity.noContent()
                .eTag(desk.revoke(caseId, linkId).etag())
                .build();
    }
}
