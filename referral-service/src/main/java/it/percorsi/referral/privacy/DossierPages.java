package it.percorsi.referral.privacy;

import it.percorsi.platform.security.Caller;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.ModelAndView;

/** A person's dossier on paper. */
@Controller
class DossierPages {

    private static final Logger LOG = LoggerFactory.getLogger(DossierPages.class);

    private final Dossiers dossiers;
    private final DossierPdf pdf;
    private final MessageSource messages;

    DossierPages(Dossiers dossiers, DossierPdf pdf, MessageSource messages) {
        this.dossiers = dossiers;
        this.pdf = pdf;
        this.messages = messages;
    }

    @GetMapping("/persone/{personId}/fascicolo.pdf")
    ResponseEntity<byte[]> dossier(
            @PathVariable String personId,
            Caller caller,
            @RequestHeader(HttpHeaders.AUTHORIZATION) String authorization) {
        byte[] document = pdf.of(dossiers.of(personId, caller, authorization));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("fascicolo.pdf")
                                .build()
                                .toString())
                .body(document);
    }

    @ExceptionHandler
    ModelAndView incomplete(DossierIncomplete gap, HttpServletResponse response, Locale locale) {
        LOG.warn("No dossier: {}", gap.getMessage());
        response.setStatus(503);
        return new ModelAndView("platform/error")
                .addObject("status", 503)
                .addObject("title", messages.getMessage("problem.title.503", null, locale))
                .addObject("detail", messages.getMessage("problem.dossier-incomplete", null, locale))
                .addObject("problem", "dossier-incomplete");
    }
}
