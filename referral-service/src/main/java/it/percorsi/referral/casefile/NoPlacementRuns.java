package it.percorsi.referral.casefile;

import it.percorsi.platform.commands.Refused;
import it.percorsi.referral.person.CaseFacts;
import java.time.LocalDate;
import java.util.List;

/** A case is not closed, nor a person given back, while the person is at a company: the placement ends first, with its own reasons. */
final class NoPlacementRuns {

    private NoPlacementRuns() {}

    static void check(String caseId, LocalDate day, List<CaseFacts> known) {
        known.stream().filter(one -> one.caseId().equals(caseId)).forEach(one -> {
            if (!one.running().isEmpty()) {
                throw Refused.now("placement-running", null);
            }
            LocalDate until = one.placedUntil();
            if (until != null) {
                InOrder.mustNotPrecede(day, until);
            }
        });
    }
}
