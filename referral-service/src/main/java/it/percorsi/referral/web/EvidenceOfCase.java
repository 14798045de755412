package it.percorsi.referral.web;

import it.percorsi.events.codes.Evidence;
import it.percorsi.referral.casefile.CategoryNeedsItsEvidence;
import it.percorsi.referral.documents.Documents;
import it.percorsi.referral.rulebook.RuleBooks;
import it.percorsi.referral.views.CaseDocument;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** R8: the documents that a case still lacks to be forwarded, before anybody tries. */
@Component
class EvidenceOfCase {

    private final Documents documents;
    private final RuleBooks books;
    private final Clock clock;

    EvidenceOfCase(Documents documents, RuleBooks books, Clock clock) {
        this.documents = documents;
        this.books = books;
        this.clock = clock;
    }

    List<Evidence> missing(CaseDocument document) {
        return CategoryNeedsItsEvidence.missing(
                document.referral().category(), documents.kinds(document.caseId()), books.on(LocalDate.now(clock)));
    }
}
