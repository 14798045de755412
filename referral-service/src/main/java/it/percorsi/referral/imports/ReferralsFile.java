package it.percorsi.referral.imports;

import it.percorsi.platform.commands.CommandContext;
import it.percorsi.platform.commands.CommandOutcome;
import it.percorsi.platform.imports.SpreadsheetFile;
import it.percorsi.referral.casefile.Referrals;
import it.percorsi.referral.imports.ReferralReader.ReadReferral;
import it.percorsi.referral.views.CaseQueries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A list of referrals in the platform's own format, taken in at once. */
@Component
public class ReferralsFile {

    private static final Set<String> COLUMNS =
            Arrays.stream(ReferralField.values()).map(ReferralField::column).collect(Collectors.toSet());

    private final Referrals referrals;
    private final ReferralReader reader;
    private final CaseQueries cases;

    ReferralsFile(Referrals referrals, ReferralReader reader, CaseQueries cases) {
        this.referrals = referrals;
        this.reader = reader;
        this.cases = cases;
    }

    /**
     * Takes every row in, or none when one of them is wrong.
     *
     * @return the ids of the cases, row by row
     */
    public List<String> take(byte[] content, String ambito) {
        SpreadsheetFile file = new SpreadsheetFile(content);
        List<ReadReferral> rows = file.rows(COLUMNS, reader::read);
        CommandContext request = CommandContext.current();
        List<String> caseIds = new ArrayList<>();
        CommandOutcome last = new CommandOutcome("", -1);
        for (ReadReferral row : rows) {
            Referrals.Accepted accepted = file.context(request, row.number())
                    .call(() -> referrals.take(
                            personId -> row.referral().registerPerson(personId, ambito),
                            (caseId, personId) -> row.referral().submit(caseId, personId, ambito, row.sender())));
            caseIds.add(accepted.caseId());
            last = accepted.outcome();
        }
        if (!caseIds.isEmpty()) {
            cases.await(caseIds.getLast(), last);
        }
        return caseIds;
    }
}
