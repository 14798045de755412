package it.percorsi.referral.views;

import it.percorsi.events.casefile.CaseClosed;
import it.percorsi.events.casefile.CaseComplexityLifted;
import it.percorsi.events.casefile.CaseFileEvent;
import it.percorsi.events.casefile.CaseFlaggedComplex;
import it.percorsi.events.casefile.CaseReopened;
import it.percorsi.events.casefile.CaseResumed;
import it.percorsi.events.casefile.CaseReturnedToMunicipality;
import it.percorsi.events.casefile.CaseSuspended;
import it.percorsi.events.casefile.ReferralDeclinedByMunicipality;
import it.percorsi.events.casefile.ReturnAcknowledged;
import it.percorsi.events.casefile.WaitingListJoined;
import it.percorsi.events.casefile.WaitingListLeft;
import it.percorsi.referral.views.CaseLife.Closure;
import it.percorsi.referral.views.CaseLife.Complexity;
import it.percorsi.referral.views.CaseLife.Decline;
import it.percorsi.referral.views.CaseLife.HandedBack;
import it.percorsi.referral.views.CaseLife.Reopening;
import it.percorsi.referral.views.CaseLife.Suspension;
import it.percorsi.referral.views.CaseLife.Waiting;

/** Folds what holds a case up or ends it. */
final class CaseLives {

    private CaseLives() {}

    static CaseDocument fold(CaseDocument current, CaseFileEvent event) {
        CaseLife life = current.life();
        return switch (event) {
            case WaitingListJoined e -> current.with(life.with(Waiting.of(e, current)), e.joinedOn());
            case WaitingListLeft e -> current.with(life.leftTheList(e.leftOn()), e.leftOn());
            case CaseFlaggedComplex e ->
                current.with(life.with(new Complexity(e.reason(), e.flaggedOn())), e.flaggedOn());
            case CaseComplexityLifted e -> current.with(life.with((Complexity) null), e.liftedOn());
            case ReferralDeclinedByMunicipality e ->
                current.with(life.with(new Decline(e.reason(), e.note(), e.declinedOn())), e.declinedOn());
            case CaseReturnedToMunicipality e ->
                current.with(
                        life.with(new HandedBack(e.reasons(), e.note(), e.returnedOn(), null, null)), e.returnedOn());
            case ReturnAcknowledged e ->
                current.with(life.acknowledged(e.note(), e.acknowledgedOn()), e.acknowledgedOn());
            case CaseSuspended e ->
                current.with(
                        life.with(new Suspension(e.reason(), e.suspendedOn(), e.expectedUntil())), e.suspendedOn());
            case CaseResumed e -> current.with(life.resumed(e.resumedOn()), e.resumedOn());
            case CaseClosed e -> current.with(life.closed(new Closure(e.outcome(), e.closedOn())), e.closedOn());
            case CaseReopened e ->
                current.with(life.reopened(new Reopening(e.reason(), e.reopenedOn())), e.reopenedOn());
            default -> current;
        };
    }
}
