package it.percorsi.referral.documents;

import it.percorsi.events.codes.Code;
import it.percorsi.events.codes.DocumentKind;
import it.percorsi.events.codes.WithdrawalReason;
import it.percorsi.platform.access.AccessLog;
import it.percorsi.platform.access.AccessLog.Kind;
import it.percorsi.platform.commands.CommandContext;
import it.percorsi.platform.commands.CommandOutcome;
import it.percorsi.platform.commands.Commands;
import it.percorsi.platform.documents.Contents;
import it.percorsi.platform.documents.Download;
import it.percorsi.platform.documents.FileIntake;
import it.percorsi.platform.documents.ReceivedFile;
import it.percorsi.platform.security.Caller;
import it.percorsi.platform.security.Denied;
import it.percorsi.platform.views.Seen;
import it.percorsi.platform.views.ViewReader;
import it.percorsi.platform.views.Views;
import it.percorsi.platform.web.BadInput;
import it.percorsi.platform.web.NotFound;
import it.percorsi.referral.access.BreakGlass;
import it.percorsi.referral.casefile.AttachDocument;
import it.percorsi.referral.casefile.WithdrawDocument;
import it.percorsi.referral.documents.CaseDocuments.Attached;
import it.percorsi.referral.views.CaseDocument;
import it.percorsi.referral.views.CaseQueries;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What people do with the documents of a case, by page or by program. Whether the case is theirs is known before. */
@Component
public class Documents {

    private final CaseQueries cases;
    private final ViewReader<CaseDocuments> documents;
    private final FileIntake uploads;
    private final Contents contents;
    private final Commands commands;
    private final BreakGlass breakGlass;
    private final AccessLog log;
    private final Clock clock;

    Documents(
            CaseQueries cases,
            Views views,
            CaseDocumentsView documents,
            FileIntake uploads,
            Contents contents,
            Commands commands,
            BreakGlass breakGlass,
            AccessLog log,
            Clock clock) {
        this.cases = cases;
        this.documents = views.reader(documents);
        this.uploads = uploads;
        this.contents = contents;
        this.commands = commands;
        this.breakGlass = breakGlass;
        this.log = log;
        this.clock = clock;
    }

    /**
     * What came of an upload.
     *
     * @param documentId the new document
     * @param outcome the case's version
     */
    record Taken(String documentId, CommandOutcome outcome) {}

    /** Takes in the file of an upload whose field {@code kind} says what it is. */
    Taken attach(String caseId, HttpServletRequest request) {
        ReceivedFile file = uploads.file(request);
        String kind = uploads.field(request, "kind").orElseThrow(() -> new BadInput("kind", "choice-missing"));
        String personId = ofCase(caseId).personId();
        CommandContext context = uploads.context(request, personId, file, kind);
        String documentId = context.newId("document");
        CommandOutcome outcome = commands.send(
                new AttachDocument(
                        caseId,
                        contents.seal(documentId, personId, file),
                        Code.of(DocumentKind.class, kind),
                        file.name(),
                        file.type().mediaType(),
                        file.content().length,
                        file.sha256(),
                        LocalDate.now(clock)),
                context);
        await(caseId, outcome);
        return new Taken(documentId, outcome);
    }

    /** Takes a document away. */
    CommandOutcome withdraw(Caller caller, String caseId, String documentId, WithdrawalReason reason) {
        if (!DocumentRights.withdraw(caller, ofCase(caseId), find(caseId, documentId))) {
            throw new Denied("withdraw another's document");
        }
        CommandOutcome outcome = commands.send(new WithdrawDocument(caseId, documentId, reason, LocalDate.now(clock)));
        await(caseId, outcome);
        return outcome;
    }

    private void await(String caseId, CommandOutcome outcome) {
        if (outcome.sequence() >= 0) {
            documents.await(caseId, caseId, outcome.sequence());
        }
        cases.await(caseId, outcome);
    }

    /** The documents of a case, the latest first. */
    public List<DocumentLine> list(Caller caller, String caseId) {
        CaseDocument ofCase = ofCase(caseId);
        return documents.find(caseId).map(CaseDocuments::documents).orElse(List.of()).reversed().stream()
                .map(document -> DocumentLine.of(
                        document,
                        DocumentRights.read(caller, ofCase, document),
                        DocumentRights.withdraw(caller, ofCase, document)))
                .toList();
    }

    /** The version of the case that they belong to. */
    long version(String caseId) {
        return seen(caseId).lastOf(caseId);
    }

    /** The scans of agreements of a case, the latest first: id and when it came. */
    public Map<String, LocalDate> scans(String caseId) {
        Map<String, LocalDate> scans = new LinkedHashMap<>();
        documents.find(caseId).map(CaseDocuments::documents).orElse(List.of()).reversed().stream()
                .filter(document -> document.kind() == DocumentKind.AGREEMENT_SCAN)
                .forEach(document -> scans.put(document.documentId(), document.attachedOn()));
        return scans;
    }

    /** The documents of several cases. */
    public List<CaseDocuments> of(Collection<String> caseIds) {
        return List.copyOf(documents.findAll(caseIds).values());
    }

    /** One document as the caller is shown it. */
    DocumentLine line(Caller caller, String caseId, String documentId) {
        Attached document = find(caseId, documentId);
        CaseDocument ofCase = ofCase(caseId);
        return DocumentLine.of(
                document,
                DocumentRights.read(caller, ofCase, document),
                DocumentRights.withdraw(caller, ofCase, document));
    }

    /**
     * The file itself, once it is kept who takes it away.
     *
     * @param field where a reason may be given by who could not read it otherwise
     * @param reason its code; null when none was given
     */
    ResponseEntity<byte[]> download(
            Caller caller, String caseId, String documentId, String field, @Nullable String reason) {
        Attached document = find(caseId, documentId);
        if (!DocumentRights.read(caller, ofCase(caseId), document)) {
            if (reason == null) {
                throw new Denied("a document that is not for the one who asks");
            }
            breakGlass.open(caller, caseId, field, reason);
        }
        byte[] content = contents.open(documentId).orElseThrow(() -> new NotFound("document", documentId));
        log.record(caller, Kind.EXPORT, List.of(caseId), null);
        return Download.of(document.fileName(), document.contentType(), content);
    }

    private Attached find(String caseId, String documentId) {
        return documents
                .find(caseId)
                .flatMap(ofCase -> ofCase.find(documentId))
                .orElseThrow(() -> new NotFound("document", documentId));
    }

    private CaseDocument ofCase(String caseId) {
        return Objects.requireNonNull(seen(caseId).body());
    }

    private Seen<CaseDocument> seen(String caseId) {
        return cases.find(caseId).orElseThrow(() -> new NotFound("case", caseId));
    }
}
