package it.percorsi.company.api;

import it.percorsi.company.centre.NewAvailability;
import it.percorsi.company.centre.NewContact;
import it.percorsi.company.centre.NewConvention;
import it.percorsi.company.centre.NewPost;
import it.percorsi.company.centre.ResourceCentre;
import it.percorsi.company.views.page.CompanyPage;
import it.percorsi.company.views.page.PageQueries;
import it.percorsi.company.views.page.PostNow;
import it.percorsi.platform.commands.CommandContext;
import it.percorsi.platform.commands.CommandOutcome;
import it.percorsi.platform.web.NotFound;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What happens to a company: posts, contacts, availability, conventions. */
@RestController
@RequestMapping(CompaniesApi.PATH + "/{companyId}")
class CompanyFactsApi {

    private final ResourceCentre centre;
    private final PageQueries pages;

    CompanyFactsApi(ResourceCentre centre, PageQueries pages) {
        this.centre = centre;
        this.pages = pages;
    }

    @PostMapping("/posts")
    ResponseEntity<Map<String, String>> post(@PathVariable String companyId, @Valid @RequestBody NewPost post) {
        String postId = CommandContext.current().newId("post");
        CommandOutcome outcome = centre.openPost(companyId, postId, post);
        return created(companyId, "posts", "postId", postId, outcome);
    }

    @GetMapping("/posts/{postId}")
    ResponseEntity<PostNow> post(@PathVariable String companyId, @PathVariable String postId) {
        PageQueries.Now now = pages.of(companyId);
        return now.posts().stream()
                .filter(post -> post.postId().equals(postId))
                .findFirst()
                .map(post -> found(now, post))
                .orElseThrow(() -> new NotFound("post", postId));
    }

    @PostMapping("/conventions")
    ResponseEntity<Map<String, String>> convention(
            @PathVariable String companyId, @Valid @RequestBody NewConvention convention) {
        String conventionId = CommandContext.current().newId("convention");
        CommandOutcome outcome = centre.signConvention(companyId, conventionId, convention);
        return created(companyId, "conventions", "conventionId", conventionId, outcome);
    }

    @GetMapping("/conventions/{conventionId}")
    ResponseEntity<CompanyPage.Convention> convention(
            @PathVariable String companyId, @PathVariable String conventionId) {
        PageQueries.Now now = pages.of(companyId);
        return now.page().conventions().stream()
                .filter(convention -> convention.conventionId().equals(conventionId))
                .findFirst()
                .map(convention -> found(now, convention))
                .orElseThrow(() -> new NotFound("convention", conventionId));
    }

    @PostMapping("/contacts")
    ResponseEntity<Void> contact(@PathVariable String companyId, @Valid @RequestBody NewContact contact) {
        return done(centre.logContact(companyId, contact));
    }

    @PostMapping("/availability")
    ResponseEntity<Void> availability(@PathVariable String companyId, @Valid @RequestBody NewAvailability declared) {
        return done(centre.declareAvailability(companyId, declared));
    }

    private static ResponseEntity<Map<String, String>> created(
            String companyId, String kind, String name, String id, CommandOutcome outcome) {
        return ResponseEntity.created(URI.create(CompaniesApi.PATH + "/" + companyId + "/" + kind + "/" + id))
                .eTag(outcome.etag())
                .body(Map.of(name, id));
    }

    private static <T> ResponseEntity<T> found(PageQueries.Now now, T part) {
        return ResponseEntity.ok().eTag("\"" + now.version() + "\"").body(part);
    }

    private static ResponseEntity<Void> done(CommandOutcome outcome) {
        return ResponseEntity.noContent().eTag(outcome.etag()).build();
    }
}
