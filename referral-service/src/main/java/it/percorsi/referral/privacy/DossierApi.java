package it.percorsi.referral.privacy;

import it.percorsi.platform.security.Caller;
import java.net.URI;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** A person's dossier as data. */
@RestController
class DossierApi {

    private static final Logger LOG = LoggerFactory.getLogger(DossierApi.class);

    private final Dossiers dossiers;
    private final MessageSource messages;

    DossierApi(Dossiers dossiers, MessageSource messages) {
        this.dossiers = dossiers;
        this.messages = messages;
    }

    @GetMapping("/api/v1/persons/{personId}/dossier")
    ResponseEntity<Dossier> dossier(
            @PathVariable String personId,
            Caller caller,
            @RequestHeader(HttpHeaders.AUTHORIZATION) String authorization) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(dossiers.of(personId, caller, authorization));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> incomplete(DossierIncomplete gap, Locale locale) {
        LOG.warn("No dossier: {}", gap.getMessage());
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE,
                String.valueOf(messages.getMessage("problem.dossier-incomplete", null, locale)));
        problem.setType(URI.create("urn:percorsi:problem:dossier-incomplete"));
        problem.setTitle(String.valueOf(messages.getMessage("problem.title.503", null, locale)));
        problem.setProperty("code", "dossier-incomplete");
        return ResponseEntity.of(problem).build();
    }
}
