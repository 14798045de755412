package it.percorsi.referral.absence;

/** What is decided about one absence. */
public sealed interface AbsenceCommand permits PlanAbsence, ShortenAbsence, CallOffAbsence {

    /** The absence. */
    String absenceId();
}
