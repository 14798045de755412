package it.percorsi.referral.casefile;

import it.percorsi.events.casefile.DocumentAttached;
import it.percorsi.events.casefile.DocumentWithdrawn;
import it.percorsi.events.casefile.ReferralSubmitted;
import it.percorsi.events.codes.Category;
import it.percorsi.events.codes.DocumentKind;
import it.percorsi.events.codes.Priority;
import it.percorsi.events.codes.ReferralChannel;
import it.percorsi.events.codes.WithdrawalReason;
import it.percorsi.platform.commands.Refused;
import it.percorsi.platform.documents.SealedContent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;

class DocumentsOfCaseTest {

    private static final String CASE = "case-1";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final AggregateTestFixture<CaseFile> fixture = new AggregateTestFixture<>(CaseFile.class);

    private static ReferralSubmitted referred() {
        return new ReferralSubmitted(
                CASE,
                "person-1",
                "legnano",
                "015118",
                DAY,
                ReferralChannel.WRITTEN_REPORT,
                "CPS Legnano",
                "Anna Re",
                Category.PSYCHIATRIC,
                null,
                false,
                Priority.NORMAL,
                null,
                "Prova");
    }

    private static AttachDocument attach(String documentId, DocumentKind kind, String sha256) {
        return new AttachDocument(
                CASE,
                new SealedContent(documentId, "person-1", new byte[1]),
                kind,
                "relazione.pdf",
                "application/pdf",
                12,
                sha256,
                DAY);
    }

    private static DocumentAttached attached(String documentId, String sha256) {
        return new DocumentAttached(
                CASE,
                "person-1",
                "legnano",
                "015118",
                documentId,
                DocumentKind.WRITTEN_REPORT,
                "relazione.pdf",
                "application/pdf",
                12,
                sha256,
                DAY);
    }

    private static WithdrawDocument withdraw(String documentId, WithdrawalReason reason) {
        return new WithdrawDocument(CASE, documentId, reason, DAY);
    }

    private static DocumentWithdrawn withdrawn(String documentId) {
        return new DocumentWithdrawn(CASE, "legnano", "015118", documentId, WithdrawalReason.REPLACED, DAY);
    }

    private static void refused(ResultValidator<CaseFile> result, String code) {
        result.expectException(Refused.class)
                .expectExceptionMessage(org.hamcrest.Matchers.startsWith(code))
                .expectNoEvents();
    }

    @Test
    void R1_theWrittenReportIsAttached() {
        fixture.given(referred())
                .when(attach("d1", DocumentKind.WRITTEN_REPORT, "aa"))
                .expectEvents(attached("d1", "aa"));
    }

    @Test
    void theSameContentIsThereOnceAsTheSame() {
        refused(
                fixture.given(referred(), attached("d1", "aa")).when(attach("d2", DocumentKind.WRITTEN_REPORT, "aa")),
                "document-already-there");
    }

    @Test
    void R8_whatSomebodyAttachedAsSomethingElseCanBeAttachedAsTheEvidence() {
        fixture.given(referred(), attached("d1", "aa"))
                .when(attach("d2", DocumentKind.CERTIFICATE, "aa"))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void whatWasWithdrawnCanBeAttachedAgain() {
        fixture.given(referred(), attached("d1", "aa"), withdrawn("d1"))
                .when(attach("d2", DocumentKind.WRITTEN_REPORT, "aa"))
                .expectEvents(attached("d2", "aa"));
    }

    @Test
    void aCaseHoldsAHundredAtMost() {
        List<Object> given = new ArrayList<>(List.of(referred()));
        for (int i = 0; i < 100; i++) {
            given.add(attached("d" + i, "sha-" + i));
        }
        refused(fixture.given(given).when(attach("more", DocumentKind.OTHER, "zz")), "too-many-documents");
        given.add(withdrawn("d7"));
        new AggregateTestFixture<>(CaseFile.class)
                .given(given)
                .when(attach("more", DocumentKind.WRITTEN_REPORT, "zz"))
                .expectEvents(attached("more", "zz"));
    }

    @Test
    void aDocumentIsWithdrawnOnce() {
        fixture.given(referred(), attached("d1", "aa"))
                .when(withdraw("d1", WithdrawalReason.REPLACED))
                .expectEvents(withdrawn("d1"));
        refused(
                new AggregateTestFixture<>(CaseFile.class)
                        .given(referred(), attached("d1", "aa"), withdrawn("d1"))
                        .when(withdraw("d1", WithdrawalReason.REPLACED)),
                "document-not-there");
    }

    @Test
    void whatNobodyKnowsIsNoKindAndNoReason() {
        refused(fixture.given(referred()).when(attach("d1", DocumentKind.UNKNOWN, "aa")), "document-kind-unknown");
        refused(
                new AggregateTestFixture<>(CaseFile.class)
                        .given(referred(), attached("d1", "aa"))
                        .when(withdraw("d1", WithdrawalReason.UNKNOWN)),
                "withdrawal-reason-unknown");
    }
}
