package it.percorsi.referral.project;

import it.percorsi.platform.access.AccessLog;
import it.percorsi.platform.access.AccessLog.Kind;
import it.percorsi.platform.exports.PdfDocuments;
import it.percorsi.platform.security.Caller;
import it.percorsi.platform.security.Denied;
import it.percorsi.platform.web.NotFound;
import it.percorsi.referral.access.BreakGlass;
import it.percorsi.referral.access.CaseFields;
import it.percorsi.referral.views.CaseDocument;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The project on paper, in plain words, for the person: to be read, signed and kept. */
@Controller
class ProjectPdfPages {

    private static final String REASON = "X-Access-Reason";

    private final Projects projects;
    private final PlainProject plain;
    private final PdfDocuments pdf;
    private final BreakGlass breakGlass;
    private final AccessLog log;

    ProjectPdfPages(Projects projects, PlainProject plain, PdfDocuments pdf, BreakGlass breakGlass, AccessLog log) {
        this.projects = projects;
        this.plain = plain;
        this.pdf = pdf;
        this.breakGlass = breakGlass;
        this.log = log;
    }

    /** The version that people are asked to agree to, or another one by number. */
    @GetMapping("/casi/{caseId}/progetto.pdf")
    ResponseEntity<byte[]> paper(
            Caller caller,
            @PathVariable String caseId,
            @RequestParam(required = false) @Nullable Integer versione,
            @RequestHeader(name = REASON, required = false) @Nullable String reason) {
        CaseDocument document = projects.ofCase(caseId);
        if (!CaseFields.health(caller, document)) {
            if (reason == null) {
                throw new Denied("a project that is not for the one who asks");
            }
            breakGlass.open(caller, caseId, REASON, reason);
        }
        CaseProjects all = projects.of(document);
        Optional<ProjectVersion> wanted = versione == null
                ? all.latest()
                : all.versions().stream()
                        .filter(version -> version.version() == versione)
                        .findFirst();
        ProjectVersion project = wanted.orElseThrow(() -> new NotFound("project", caseId));
        byte[] paper = pdf.of("referral/project-paper", plain.model(document, project));
        log.record(caller, Kind.EXPORT, List.of(caseId), null);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("progetto-" + project.version() + ".pdf")
                                .build()
                                .toString())
                .body(paper);
    }
}
