package it.percorsi.referral.imports;

import it.percorsi.platform.commands.CommandContext;
import it.percorsi.platform.commands.CommandOutcome;
import it.percorsi.platform.commands.Refused;
import it.percorsi.platform.imports.SpreadsheetFile;
import it.percorsi.referral.casefile.Referrals;
import it.percorsi.referral.imports.ReferralReader.ReadReferral;
import it.percorsi.referral.views.CaseQueries;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A list of referrals in the platform's own format, taken in at once. */
@Component
public class ReferralsFile {

    private static final Set<String> COLUMNS =
            Arrays.stream(ReferralField.values()).map(ReferralField::column).collect(Collectors.toSet());

    private final Referrals referrals;
    private final ReferralReader reader;
    private final ImportedRows imported;
    private final CaseQueries cases;

    ReferralsFile(Referrals referrals, ReferralReader reader, ImportStore store, CaseQueries cases) {
        this.referrals = referrals;
        this.reader = reader;
        this.imported = store.imported();
        this.cases = cases;
    }

    /**
     * What came of a file.
     *
     * @param caseIds the case of every row, in their order; of one that had come in by another file that one's
     * @param imported how many were opened by this file
     */
    public record Taken(List<String> caseIds, int imported) {}

    /** Takes every row in, or none when one of them is wrong or on its way from another file. */
    public Taken take(byte[] content, String ambito) {
        SpreadsheetFile file = new SpreadsheetFile(content);
        List<ReadReferral> rows = file.rows(COLUMNS, reader::read);
        String fileId = UUID.nameUUIDFromBytes(file.key().getBytes(StandardCharsets.UTF_8))
                .toString();
        List<ImportedRows.Claim> claims = claims(fileId, rows, ambito);
        CommandContext request = CommandContext.current();
        List<String> caseIds = new ArrayList<>();
        int own = 0;
        CommandOutcome last = new CommandOutcome("", -1);
        for (int i = 0; i < rows.size(); i++) {
            ReadReferral row = rows.get(i);
            ImportedRows.Claim claim = claims.get(i);
            if (!claim.fileId().equals(fileId)) {
                caseIds.add(Objects.requireNonNull(claim.caseId()));
                continue;
            }
            Referrals.Accepted accepted = file.context(request, row.number())
                    .call(() -> referrals.take(
                            personId -> row.referral().registerPerson(personId, ambito),
                            (caseId, personId) -> row.referral().submit(caseId, personId, ambito, row.sender())));
            imported.taken(fileId, row.number(), accepted.caseId(), accepted.personId());
            caseIds.add(accepted.caseId());
            own++;
            last = accepted.outcome();
        }
        cases.await(last.aggregateId(), last);
        return new Taken(caseIds, own);
    }

    /** Whose turn each row is: its own, or that of a row of another file that has come in. */
    private List<ImportedRows.Claim> claims(String fileId, List<ReadReferral> rows, String ambito) {
        List<ImportedRows.Claim> claims = new ArrayList<>();
        for (ReadReferral row : rows) {
            ImportedRows.Claim claim =
                    imported.claim(ambito, imported.digest(ambito, row.referral()), fileId, row.number());
            if (claim.caseId() == null && !claim.fileId().equals(fileId)) {
                rows.subList(0, claims.size()).forEach(asked -> imported.release(fileId, asked.number()));
                throw Refused.now("import-under-way", null);
            }
            claims.add(claim);
        }
        return claims;
    }
}
