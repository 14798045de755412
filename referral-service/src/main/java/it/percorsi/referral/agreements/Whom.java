package it.percorsi.referral.agreements;

import it.percorsi.events.codes.ProjectParty;
import it.percorsi.referral.views.CaseDocument;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom the holder of a link can call.
 *
 * @param operator who follows the case; null before somebody does
 * @param caseManager who sent the person; null where the holder need not know who did
 * @param sendingService whose case manager that is; null likewise
 */
record Whom(
        @Nullable String operator,
        @Nullable String caseManager,
        @Nullable String sendingService) {

    /** Who reads here which service sends the person knows it already; its name may tell a diagnosis. */
    private static final Set<ProjectParty> KNOW_THE_SENDER =
            Set.of(ProjectParty.PERSON, ProjectParty.CASE_MANAGER, ProjectParty.REFERRING_SERVICE);

    static Whom of(CaseDocument document, ProjectParty asked) {
        return KNOW_THE_SENDER.contains(asked)
                ? new Whom(
                        document.operatorName(),
                        document.referral().caseManager(),
                        document.referral().sendingService())
                : new Whom(document.operatorName(), null, null);
    }
}
