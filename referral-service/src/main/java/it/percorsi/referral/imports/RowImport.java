package it.percorsi.referral.imports;

import it.percorsi.platform.commands.CommandContext;
import it.percorsi.platform.commands.CommandOutcome;
import it.percorsi.platform.commands.Refused;
import it.percorsi.platform.imports.RowProblem;
import it.percorsi.platform.imports.Sheet;
import it.percorsi.platform.web.RefusalText;
import it.percorsi.referral.casefile.Referrals;
import it.percorsi.referral.imports.ReferralReader.ReadReferral;
import it.percorsi.referral.views.CaseQueries;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Takes in one row of a file, once, however often it is tried. */
@Component
class RowImport {

    private final ImportStore store;
    private final Previews previews;
    private final ProblemWords words;
    private final Referrals referrals;
    private final CaseQueries cases;
    private final MessageSource messages;

    RowImport(
            ImportStore store,
            Previews previews,
            ProblemWords words,
            Referrals referrals,
            CaseQueries cases,
            MessageSource messages) {
        this.store = store;
        this.previews = previews;
        this.words = words;
        this.referrals = referrals;
        this.cases = cases;
        this.messages = messages;
    }

    /**
     * What became of the row; pending while the same referral is on its way from another file. A failure that is no
     * refusal is thrown, and the row keeps its turn.
     */
    RowOutcome take(Upload upload, Sheet sheet, Sheet.Line line) {
        List<RowProblem> problems = new ArrayList<>();
        ReadReferral row = previews.read(
                        line, sheet, upload.mapping().fitting(sheet.header().size()), problems)
                .orElse(null);
        if (row == null) {
            // It was right when it was chosen; a rule has changed since.
            return RowOutcome.refused(
                    line.number(), problems.stream().map(words::message).collect(Collectors.joining(" ")));
        }
        String ambito = upload.ambito();
        String digest = store.imported().digest(ambito, row.referral());
        ImportedRows.Claim claim = store.imported().claim(ambito, digest, upload.id(), row.number());
        if (!claim.isOf(upload.id(), row.number())) {
            return claim.caseId() == null
                    ? RowOutcome.pending(row.number())
                    : RowOutcome.known(row.number(), claim.caseId());
        }
        try {
            return imported(upload, row.number(), accepted(upload, row));
        } catch (Refused refusal) {
            store.imported().release(upload.id(), row.number());
            return RowOutcome.refused(
                    row.number(),
                    RefusalText.of(refusal, messages, Locale.ITALY).message());
        }
    }

    /** The end of a row that keeps failing: imported when its case was stored all the same, else another may come. */
    RowOutcome giveUp(Upload upload, int number) {
        return referrals
                .before(context(upload, number))
                .map(accepted -> imported(upload, number, accepted))
                .orElseGet(() -> {
                    store.imported().release(upload.id(), number);
                    return RowOutcome.refused(
                            number, messages.getMessage("referral.import.failed", null, Locale.ITALY));
                });
    }

    private RowOutcome imported(Upload upload, int number, Referrals.Accepted accepted) {
        store.imported().taken(upload.id(), number, accepted.caseId(), accepted.personId());
        return RowOutcome.imported(number, accepted.caseId());
    }

    /** A file never changes: its id and the number of the row stand for what the row says. */
    private static CommandContext context(Upload upload, int number) {
        return CommandContext.of(upload.provenance(), "import-" + upload.id()).part(String.valueOf(number));
    }

    private Referrals.Accepted accepted(Upload upload, ReadReferral row) {
        return context(upload, row.number())
                .call(() -> referrals.take(
                        personId -> row.referral().registerPerson(personId, upload.ambito()),
                        (caseId, personId) -> row.referral().submit(caseId, personId, upload.ambito(), row.sender())));
    }

    /** Whoever follows a link from the result finds the case. */
    void awaitShown(String caseId) {
        cases.await(caseId, new CommandOutcome(caseId, 0));
    }
}
