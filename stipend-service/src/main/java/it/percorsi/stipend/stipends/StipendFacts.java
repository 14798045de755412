package it.percorsi.stipend.stipends;

import it.percorsi.events.stipend.AttendanceMonthCounted;
import it.percorsi.events.stipend.ReductionDeclined;
import it.percorsi.events.stipend.StipendAgreed;
import it.percorsi.events.stipend.StipendApproved;
import it.percorsi.events.stipend.StipendComputed;
import it.percorsi.events.stipend.StipendReduced;
import it.percorsi.stipend.rulebook.Cap;
import java.time.LocalDate;

/** Writes down what was decided, whole enough to be read alone. */
final class StipendFacts {

    private StipendFacts() {}

    static StipendAgreed agreed(AgreeStipend command, Cap cap) {
        return new StipendAgreed(
                command.placementId(),
                command.caseId(),
                command.personId(),
                command.ambito(),
                command.municipality(),
                command.instrument(),
                command.tutor(),
                command.monthlyCents(),
                cap.cents(),
                command.agreedOn());
    }

    static AttendanceMonthCounted counted(CountAttendanceMonth command) {
        return new AttendanceMonthCounted(
                command.placementId(),
                new StipendId(command.placementId(), command.month()).text(),
                command.caseId(),
                command.ambito(),
                command.municipality(),
                command.month(),
                command.instrument(),
                command.tutor(),
                command.expectedDays(),
                command.attendedDays(),
                command.justifiedDays(),
                command.unjustifiedDays());
    }

    static StipendComputed computed(AttendanceMonthCounted counted, StipendAgreed agreed, Cap cap) {
        StipendComputation computation = StipendComputation.of(
                agreed.monthlyCents(), cap.cents(), counted.expectedDays(), counted.unjustifiedDays());
        return new StipendComputed(
                counted.placementId(),
                counted.stipendId(),
                counted.caseId(),
                counted.ambito(),
                counted.municipality(),
                counted.month(),
                counted.tutor(),
                computation.fullCents(),
                counted.expectedDays(),
                counted.attendedDays(),
                counted.justifiedDays(),
                counted.unjustifiedDays(),
                computation.proposedReductionCents(),
                computation.lines());
    }

    static StipendReduced reduced(StipendComputed computed, String personId, ReduceStipend command) {
        return new StipendReduced(
                computed.placementId(),
                computed.stipendId(),
                computed.caseId(),
                personId,
                computed.ambito(),
                computed.municipality(),
                computed.month(),
                command.reductionCents(),
                computed.fullCents() - command.reductionCents(),
                command.reasons(),
                command.note(),
                command.tutor(),
                command.decidedOn());
    }

    static ReductionDeclined leftWhole(StipendComputed computed, String personId, LeaveStipendWhole command) {
        return new ReductionDeclined(
                computed.placementId(),
                computed.stipendId(),
                computed.caseId(),
                personId,
                computed.ambito(),
                computed.municipality(),
                computed.month(),
                computed.fullCents(),
                command.note(),
                command.tutor(),
                command.decidedOn());
    }

    static StipendApproved approved(StipendComputed computed, long payableCents, LocalDate approvedOn) {
        return new StipendApproved(
                computed.placementId(),
                computed.stipendId(),
                computed.caseId(),
                computed.ambito(),
                computed.municipality(),
                computed.month(),
                payableCents,
                approvedOn);
    }
}
