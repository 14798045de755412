package it.percorsi.referral.casefile;

import it.percorsi.events.casefile.CaseClosed;
import it.percorsi.events.casefile.CaseComplexityLifted;
import it.percorsi.events.casefile.CaseFileEvent;
import it.percorsi.events.casefile.CaseFlaggedComplex;
import it.percorsi.events.casefile.CaseReopened;
import it.percorsi.events.casefile.CaseResumed;
import it.percorsi.events.casefile.CaseReturnedToMunicipality;
import it.percorsi.events.casefile.CaseSuspended;
import it.percorsi.events.casefile.ReferralDeclinedByMunicipality;
import it.percorsi.events.casefile.ReferralSubmitted;
import it.percorsi.events.casefile.ReturnAcknowledged;
import it.percorsi.events.casefile.WaitingListJoined;
import it.percorsi.events.casefile.WaitingListLeft;
import it.percorsi.platform.commands.Refused;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What holds a case up or has ended it, however far it has come on its path. */
final class Standing {

    /** What stands does not move the path: a step of a day before may be entered after it. */
    private LocalDate latest = LocalDate.MIN;

    private final Halts halts = new Halts();
    private boolean declined;
    private boolean acknowledged;
    private @Nullable LocalDate closedOn;
    private @Nullable LocalDate returnedOn;
    private @Nullable LocalDate suspendedOn;
    private @Nullable LocalDate waitingSince;
    private @Nullable LocalDate complexSince;

    /** What stands follows the referral and each other, so that no end comes before its beginning. */
    void mustFollow(LocalDate day) {
        InOrder.mustNotPrecede(day, latest);
    }

    /** Nothing is done about a person on a day on which the case stood still. */
    void mustNotHaltOn(LocalDate day) {
        halts.mustNotCover(day);
    }

    /** While the case stood still until this day, nothing was done. */
    void mayHaveHaltedUntil(LocalDate day, Path path) {
        if (suspendedOn != null) {
            path.mustNotHaveStepBetween(suspendedOn, day);
        }
    }

    /** Neither declined nor closed: something can still be said of the case. */
    void mustBeOpen() {
        mustNotBeDeclined();
        if (closedOn != null) {
            throw Refused.now("case-closed", null);
        }
    }

    /** R4: a referral that the municipality declined is only read. */
    private void mustNotBeDeclined() {
        if (declined) {
            throw Refused.now("referral-declined", "R4");
        }
    }

    /** R7: open, and not given back to the municipality. */
    void mustBeHere() {
        mustBeOpen();
        if (returnedOn != null) {
            throw Refused.now("case-returned", "R7");
        }
    }

    /** Here, and not suspended: the path may go on. */
    void mustGoOn() {
        mustBeHere();
        if (suspendedOn != null) {
            throw Refused.now("case-suspended", null);
        }
    }

    void mustBeClosed() {
        mustNotBeDeclined();
        if (closedOn == null) {
            throw Refused.now("not-closed", null);
        }
    }

    void mustBeReturned() {
        mustBeOpen();
        if (returnedOn == null) {
            throw Refused.now("not-returned", "R7");
        }
    }

    /** R7: the municipality acknowledges a return also when the case has been closed meanwhile. */
    void mustAwaitAcknowledgementOn(LocalDate day) {
        mustNotBeDeclined();
        if (returnedOn == null) {
            throw Refused.now("not-returned", "R7");
        }
        if (acknowledged) {
            throw Refused.now("already-acknowledged", "R7");
        }
        InOrder.mustNotPrecede(day, returnedOn);
    }

    void mustBeSuspended() {
        mustBeHere();
        if (suspendedOn == null) {
            throw Refused.now("not-suspended", null);
        }
    }

    void mustNotBeSuspended() {
        mustBeHere();
        if (suspendedOn != null) {
            throw Refused.now("already-suspended", null);
        }
    }

    void mustBeWaiting() {
        mustGoOn();
        if (waitingSince == null) {
            throw Refused.now("not-waiting", "R27");
        }
    }

    void mustNotBeWaiting() {
        mustGoOn();
        if (waitingSince != null) {
            throw Refused.now("already-waiting", "R27");
        }
    }

    void mustBeComplexOn(LocalDate day) {
        mustBeHere();
        if (complexSince == null) {
            throw Refused.now("not-complex", "R28");
        }
        if (day.isBefore(complexSince)) {
            throw Refused.ever("end-before-start", null);
        }
    }

    void mustNotBeComplex() {
        mustBeHere();
        if (complexSince != null) {
            throw Refused.now("already-complex", "R28");
        }
    }

    /** When a wait ends that ends on this day, and not before it began; null when there is none. */
    @Nullable
    LocalDate endOfWait(LocalDate day) {
        return waitingSince == null || day.isBefore(waitingSince) ? waitingSince : day;
    }

    void on(CaseFileEvent event) {
        switch (event) {
            case ReferralSubmitted e -> follows(e.referredOn());
            case ReferralDeclinedByMunicipality e -> declined = true;
            case WaitingListJoined e -> {
                waitingSince = e.joinedOn();
                follows(e.joinedOn());
            }
            case WaitingListLeft e -> {
                waitingSince = null;
                follows(e.leftOn());
            }
            case CaseFlaggedComplex e -> complexSince = e.flaggedOn();
            case CaseComplexityLifted e -> complexSince = null;
            case CaseReturnedToMunicipality e -> {
                returnedOn = e.returnedOn();
                follows(e.returnedOn());
            }
            case ReturnAcknowledged e -> acknowledged = true;
            case CaseSuspended e -> {
                suspendedOn = e.suspendedOn();
                follows(e.suspendedOn());
            }
            case CaseResumed e -> resumed(e.resumedOn());
            case CaseClosed e -> {
                resumed(e.closedOn());
                closedOn = e.closedOn();
            }
            case CaseReopened e -> reopened(e.reopenedOn());
            default -> {}
        }
    }

    private void resumed(LocalDate day) {
        halts.add(suspendedOn, day);
        suspendedOn = null;
        follows(day);
    }

    private void reopened(LocalDate day) {
        halts.add(returnedOn == null ? closedOn : returnedOn, day);
        closedOn = null;
        returnedOn = null;
        acknowledged = false;
        follows(day);
    }

    private void follows(LocalDate day) {
        latest = day.isAfter(latest) ? day : latest;
    }
}
