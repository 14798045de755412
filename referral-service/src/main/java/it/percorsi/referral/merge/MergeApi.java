package it.percorsi.referral.merge;

import it.percorsi.platform.commands.CommandOutcome;
import it.percorsi.platform.security.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Records of one human being: likely ones, making them one, taking it back. */
@RestController
@RequestMapping("/api/v1/persons")
class MergeApi {

    private final LikelyPairs pairs;
    private final MergePreviews previews;
    private final Merges merges;

    MergeApi(LikelyPairs pairs, MergePreviews previews, Merges merges) {
        this.pairs = pairs;
        this.previews = previews;
        this.merges = merges;
    }

    /** The record that gives way. */
    record MergeBody(@NotBlank String mergedId) {}

    /** Who is somebody else. */
    record DifferenceBody(@NotBlank String otherId) {}

    @GetMapping("/duplicates")
    ResponseEntity<List<LikelyPair>> duplicates(Caller caller, @RequestParam(required = false) @Nullable String after) {
        LikelyPairs.Page page = pairs.of(caller, "after", after);
        HttpHeaders headers = new HttpHeaders();
        if (page.next() != null) {
            headers.add(HttpHeaders.LINK, "</api/v1/persons/duplicates?after=" + page.next() + ">; rel=\"next\"");
        }
        return ResponseEntity.ok().headers(headers).body(page.pairs());
    }

    @GetMapping("/{personId}/merges/preview")
    MergePreview preview(
            @PathVariable String personId, @RequestParam("with") String mergedId, Caller caller, Locale locale) {
        return previews.ofMerging(caller, personId, mergedId, locale);
    }

    @PostMapping("/{personId}/merges")
    ResponseEntity<Void> merge(
            @PathVariable String personId, @Valid @RequestBody MergeBody body, Caller caller, Locale locale) {
        return done(merges.merge(caller, personId, body.mergedId(), locale));
    }

    @PostMapping("/{personId}/differences")
    ResponseEntity<Void> tellApart(
            @PathVariable String personId, @Valid @RequestBody DifferenceBody body, Caller caller, Locale locale) {
        return done(merges.tellApart(caller, personId, body.otherId(), locale));
    }

    @DeleteMapping("/{personId}/merges/{mergedId}")
    ResponseEntity<Void> undo(
            @PathVariable String personId, @PathVariable String mergedId, Caller caller, Locale locale) {
        return done(merges.undo(caller, personId, mergedId, locale));
    }

    private static ResponseEntity<Void> done(CommandOutcome outcome) {
        return ResponseEntity.noContent().eTag(outcome.etag()).build();
    }
}
