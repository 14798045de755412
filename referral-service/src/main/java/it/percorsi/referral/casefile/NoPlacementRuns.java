package it.percorsi.referral.casefile;

import it.percorsi.platform.commands.Refused;
import it.percorsi.referral.person.CaseFacts;
import java.util.List;

/** A case is not closed while the person is at a company: the placement ends first, with its own reasons. */
final class NoPlacementRuns {

    private NoPlacementRuns() {}

    static void check(String caseId, List<CaseFacts> known) {
        if (known.stream()
                .anyMatch(one -> one.caseId().equals(caseId) && !one.running().isEmpty())) {
            throw Refused.now("placement-running", null);
        }
    }
}
