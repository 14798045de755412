package it.percorsi.reporting.cases;

import it.percorsi.events.codes.Instrument;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a case before its placements, each with its date; what has not happened is null.
 *
 * @param referredOn the referral
 * @param endorsedOn forwarded by the municipality (R4)
 * @param firstInterviewOn first interview, whatever its kind (R27)
 * @param assessedOn first assessment (R7)
 * @param returnedOn found unsuitable and given back to the municipality (R7)
 * @param projectInstrument instrument of the latest project; of a shared one until its revision is shared (R19)
 * @param draftedOn first project drafted
 * @param sharedOn first project shared (R28)
 * @param halts what keeps its days from counting
 */
public record CasePath(
        @Nullable LocalDate referredOn,
        @Nullable LocalDate endorsedOn,
        @Nullable LocalDate firstInterviewOn,
        @Nullable LocalDate assessedOn,
        @Nullable LocalDate returnedOn,
        @Nullable Instrument projectInstrument,
        @Nullable LocalDate draftedOn,
        @Nullable LocalDate sharedOn,
        CaseHalts halts) {

    static final CasePath NOTHING_YET = new CasePath(null, null, null, null, null, null, null, null, CaseHalts.NONE);

    CasePath referred(LocalDate on) {
        return new CasePath(
                on,
                endorsedOn,
                firstInterviewOn,
                assessedOn,
                returnedOn,
                projectInstrument,
                draftedOn,
                sharedOn,
                halts);
    }

    CasePath endorsed(LocalDate on) {
        return new CasePath(
                referredOn,
                on,
                firstInterviewOn,
                assessedOn,
                returnedOn,
                projectInstrument,
                draftedOn,
                sharedOn,
                halts);
    }

    CasePath firstInterview(LocalDate on) {
        LocalDate first = earliest(firstInterviewOn, on);
        return new CasePath(
                referredOn, endorsedOn, first, assessedOn, returnedOn, projectInstrument, draftedOn, sharedOn, halts);
    }

    CasePath assessed(LocalDate on, boolean unsuitable) {
        return new CasePath(
                referredOn,
                endorsedOn,
                firstInterviewOn,
                earliest(assessedOn, on),
                unsuitable && sharedOn == null ? on : null,
                projectInstrument,
                draftedOn,
                sharedOn,
                halts);
    }

    /** A project in force keeps standing whatever is found later (R19): then only the return itself ends the case. */
    CasePath returned(LocalDate on) {
        return new CasePath(
                referredOn,
                endorsedOn,
                firstInterviewOn,
                assessedOn,
                returnedOn == null ? on : returnedOn,
                projectInstrument,
                draftedOn,
                sharedOn,
                halts);
    }

    /** R19: a revision counts once it is shared. */
    CasePath drafted(LocalDate on, Instrument instrument) {
        return new CasePath(
                referredOn,
                endorsedOn,
                firstInterviewOn,
                assessedOn,
                returnedOn,
                sharedOn == null ? instrument : projectInstrument,
                earliest(draftedOn, on),
                sharedOn,
                halts);
    }

    CasePath shared(LocalDate on, Instrument instrument) {
        return new CasePath(
                referredOn,
                endorsedOn,
                firstInterviewOn,
                assessedOn,
                returnedOn,
                instrument,
                draftedOn,
                earliest(sharedOn, on),
                halts);
    }

    CasePath with(CaseHalts now) {
        return new CasePath(
                referredOn,
                endorsedOn,
                firstInterviewOn,
                assessedOn,
                returnedOn,
                projectInstrument,
                draftedOn,
                sharedOn,
                now);
    }

    /** What had ended the case no longer does. */
    CasePath reopened(LocalDate on) {
        return new CasePath(
                referredOn,
                endorsedOn,
                firstInterviewOn,
                assessedOn,
                null,
                projectInstrument,
                draftedOn,
                sharedOn,
                halts.reopened(on));
    }

    /** When the person was taken in charge: first interview or assessment, whichever came first. */
    public @Nullable LocalDate takenInChargeOn() {
        return assessedOn == null ? firstInterviewOn : earliest(firstInterviewOn, assessedOn);
    }

    private static LocalDate earliest(@Nullable LocalDate known, LocalDate told) {
        return known == null || told.isBefore(known) ? told : known;
    }
}
