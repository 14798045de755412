package it.percorsi.referral.documents;

import it.percorsi.events.codes.WithdrawalReason;
import it.percorsi.platform.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The documents of a case. */
@RestController
@RequestMapping("/api/v1/cases/{caseId}/documents")
class DocumentsApi {

    private static final String REASON = "X-Access-Reason";

    private final Documents documents;

    DocumentsApi(Documents documents) {
        this.documents = documents;
    }

    /** The new document. */
    record Attached(String documentId) {}

    @GetMapping
    ResponseEntity<List<DocumentLine>> list(Caller caller, @PathVariable String caseId) {
        return ResponseEntity.ok().eTag("\"" + documents.version(caseId) + "\"").body(documents.list(caller, caseId));
    }

    @PostMapping
    ResponseEntity<Attached> attach(@PathVariable String caseId, HttpServletRequest request) {
        Documents.Taken taken = documents.attach(caseId, request);
        return ResponseEntity.created(
                        URI.create("/api/v1/cases/" + caseId + "/documents/" + taken.documentId() + "/content"))
                .eTag(taken.outcome().etag())
                .body(new Attached(taken.documentId()));
    }

    @GetMapping("/{documentId}/content")
    ResponseEntity<byte[]> content(
            Caller caller,
            @PathVariable String caseId,
            @PathVariable String documentId,
            @RequestHeader(name = REASON, required = false) @Nullable String reason) {
        return documents.download(caller, caseId, documentId, REASON, reason);
    }

    @DeleteMapping("/{documentId}")
    ResponseEntity<Void> withdraw(
            Caller caller,
            @PathVariable String caseId,
            @PathVariable String documentId,
            @RequestParam WithdrawalReason reason) {
        return ResponseEntity.noContent()
                .eTag(documents.withdraw(caller, caseId, documentId, reason).etag())
                .build();
    }
}
