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
import it.percorsi.events.casefile.ReturnAcknowledged;
import it.percorsi.events.casefile.WaitingListJoined;
import it.percorsi.events.casefile.WaitingListLeft;
import it.percorsi.platform.commands.Refused;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What holds a case up or has ended it, however far it has come on its path. */
final class Standing {

    private boolean declined;
    private boolean closed;
    private boolean returned;
    private boolean acknowledged;
    private boolean suspended;
    private boolean waiting;
    private @Nullable LocalDate complexSince;

    /** Neither declined nor closed: something can still be said of the case. */
    void mustBeOpen() {
        mustNotBeDeclined();
        if (closed) {
            throw Refused.now("case-closed", null);
        }
    }

    /** R4: a referral that the municipality declined is only read. */
    void mustNotBeDeclined() {
        if (declined) {
            throw Refused.now("referral-declined", "R4");
        }
    }

    /** R7: open, and not given back to the municipality. */
    void mustBeHere() {
        mustBeOpen();
        if (returned) {
            throw Refused.now("case-returned", "R7");
        }
    }

    /** Here, and not suspended: the path may go on. */
    void mustGoOn() {
        mustBeHere();
        if (suspended) {
            throw Refused.now("case-suspended", null);
        }
    }

    void mustBeClosed() {
        mustNotBeDeclined();
        if (!closed) {
            throw Refused.now("not-closed", null);
        }
    }

    void mustBeReturned() {
        mustBeOpen();
        if (!returned) {
            throw Refused.now("not-returned", "R7");
        }
    }

    void mustAwaitAcknowledgement() {
        mustBeReturned();
        if (acknowledged) {
            throw Refused.now("already-acknowledged", "R7");
        }
    }

    void mustBeSuspended() {
        mustBeHere();
        if (!suspended) {
            throw Refused.now("not-suspended", null);
        }
    }

    void mustNotBeSuspended() {
        mustBeHere();
        if (suspended) {
            throw Refused.now("already-suspended", null);
        }
    }

    void mustBeWaiting() {
        mustGoOn();
        if (!waiting) {
            throw Refused.now("not-waiting", "R27");
        }
    }

    void mustNotBeWaiting() {
        mustGoOn();
        if (waiting) {
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

    boolean isWaiting() {
        return waiting;
    }

    void on(CaseFileEvent event) {
        switch (event) {
            case ReferralDeclinedByMunicipality e -> declined = true;
            case WaitingListJoined e -> waiting = true;
            case WaitingListLeft e -> waiting = false;
            case CaseFlaggedComplex e -> complexSince = e.flaggedOn();
            case CaseComplexityLifted e -> complexSince = null;
            case CaseReturnedToMunicipality e -> returned = true;
            case ReturnAcknowledged e -> acknowledged = true;
            case CaseSuspended e -> suspended = true;
            case CaseResumed e -> suspended = false;
            case CaseClosed e -> {
                closed = true;
                suspended = false;
            }
            case CaseReopened e -> {
                closed = false;
                returned = false;
                acknowledged = false;
            }
            default -> {}
        }
    }
}
