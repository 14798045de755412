package it.percorsi.placement.placement;

import java.time.LocalDate;

/** What can be asked of a placement. */
public sealed interface PlacementCommand
        permits ProposePlacement,
                AuthorisePlacement,
                ActivateInsurance,
                SignAgreement,
                StartPlacement,
                RecordAttendance,
                RecordAttendanceDays,
                ConfirmAttendanceMonth,
                CompletePlacement,
                EndPlacementEarly,
                HirePerson {

    /** The placement. */
    String placementId();

    /** The day of the fact that is being told; it cannot lie in the future. */
    LocalDate happenedOn();
}
