package it.percorsi.placement.placement;

import it.percorsi.events.placement.AttendanceCorrected;
import it.percorsi.events.placement.AttendanceDay;
import it.percorsi.events.placement.AttendanceMonthConfirmed;
import it.percorsi.events.placement.AttendanceRecorded;
import it.percorsi.events.placement.InsuranceActivated;
import it.percorsi.events.placement.PersonHired;
import it.percorsi.events.placement.PlacementAgreementSigned;
import it.percorsi.events.placement.PlacementAuthorised;
import it.percorsi.events.placement.PlacementCompleted;
import it.percorsi.events.placement.PlacementEndedEarly;
import it.percorsi.events.placement.PlacementProposed;
import it.percorsi.events.placement.PlacementStarted;
import it.percorsi.events.placement.PlacementTransferred;
import it.percorsi.placement.calendar.Length;
import java.time.LocalDate;
import java.util.List;

/**
 * The facts of one placement, each told so that it can be read alone.
 *
 * @param of the proposal that all of them go back to
 */
record PlacementFacts(PlacementProposed of) {

    /** The same told of another municipality's resident. */
    PlacementProposed in(String municipality) {
        return new PlacementProposed(
                of.placementId(),
                of.caseId(),
                of.personId(),
                of.ambito(),
                municipality,
                of.category(),
                of.companyId(),
                of.companyName(),
                of.postId(),
                of.instrument(),
                of.tutor(),
                of.companyReferent(),
                of.startsOn(),
                of.endsOn(),
                of.weeklyHours(),
                of.workingDays(),
                of.proposedOn());
    }

    PlacementTransferred transferred(TransferPlacements by) {
        return new PlacementTransferred(
                of.placementId(), of.caseId(), of.ambito(), by.municipality(), of.municipality(), by.movedOn());
    }

    PlacementAuthorised authorised(AuthorisePlacement by) {
        return new PlacementAuthorised(
                of.placementId(), of.caseId(), of.ambito(), of.municipality(), by.fundingSource(), by.authorisedOn());
    }

    InsuranceActivated insured(ActivateInsurance by) {
        return new InsuranceActivated(
                of.placementId(),
                of.caseId(),
                of.ambito(),
                of.municipality(),
                by.insurer(),
                by.policyNumber(),
                by.validFrom(),
                by.validTo());
    }

    PlacementAgreementSigned signed(SignAgreement by) {
        return new PlacementAgreementSigned(
                of.placementId(), of.caseId(), of.ambito(), of.municipality(), by.party(), by.manner(), by.signedOn());
    }

    PlacementStarted started(StartPlacement by) {
        return new PlacementStarted(
                of.placementId(),
                of.caseId(),
                of.personId(),
                of.ambito(),
                of.municipality(),
                of.category(),
                of.companyId(),
                of.companyName(),
                of.postId(),
                of.instrument(),
                of.tutor(),
                by.startedOn(),
                Length.lastDayWhenStarting(by.startedOn(), of.startsOn(), of.endsOn()),
                of.weeklyHours(),
                of.workingDays());
    }

    AttendanceRecorded recorded(RecordAttendance by) {
        return new AttendanceRecorded(
                of.placementId(), of.caseId(), of.ambito(), of.municipality(), by.date(), by.status(), by.minutes());
    }

    AttendanceCorrected corrected(AttendanceDay before, RecordAttendance by) {
        return new AttendanceCorrected(
                of.placementId(),
                of.caseId(),
                of.ambito(),
                of.municipality(),
                by.date(),
                before.status(),
                before.minutes(),
                by.status(),
                by.minutes());
    }

    AttendanceMonthConfirmed confirmed(
            ConfirmAttendanceMonth by, String payer, List<LocalDate> expected, List<AttendanceDay> recorded) {
        return new AttendanceMonthConfirmed(
                of.placementId(),
                of.caseId(),
                of.personId(),
                of.ambito(),
                payer,
                of.instrument(),
                of.tutor(),
                by.month(),
                expected.size(),
                recorded,
                by.confirmedOn());
    }

    PlacementCompleted completed(CompletePlacement by) {
        return new PlacementCompleted(
                of.placementId(), of.caseId(), of.ambito(), of.municipality(), by.completedOn(), by.evaluation());
    }

    PlacementEndedEarly endedEarly(EndPlacementEarly by) {
        return new PlacementEndedEarly(
                of.placementId(), of.caseId(), of.ambito(), of.municipality(), by.endedOn(), by.reason(), by.endedBy());
    }

    PersonHired hired(HirePerson by) {
        return new PersonHired(
                of.placementId(),
                of.caseId(),
                of.personId(),
                of.ambito(),
                of.municipality(),
                of.companyId(),
                by.hiredOn(),
                by.contract());
    }
}
