package it.percorsi.reporting.coprogettazione;

/**
 * The figures of one row, of a municipality or of the whole table. Figures of different rows and of different semesters
 * may be added, but for {@code runningAtEnd}, which is a state and not a flow.
 *
 * @param referrals referrals received in the semester
 * @param takenInCharge cases whose first interview or assessment, whichever came first, fell in it
 * @param projectsShared cases whose first project was shared in it
 * @param started placements started in it
 * @param runningAtEnd placements running at its end, or today when it has not ended
 * @param hired placements ended in it that led to a hiring
 * @param completed placements ended in it that ran their whole length
 * @param endedEarly placements ended in it before their date
 * @param approvedCents reimbursements approved for its months, in euro cents
 * @param paid placements that those reimbursements are for
 */
public record Counts(
        long referrals,
        long takenInCharge,
        long projectsShared,
        long started,
        long runningAtEnd,
        long hired,
        long completed,
        long endedEarly,
        long approvedCents,
        long paid) {

    /** Of one case or placement, which is paid when anything is approved. */
    public Counts(
            long referrals,
            long takenInCharge,
            long projectsShared,
            long started,
            long runningAtEnd,
            long hired,
            long completed,
            long endedEarly,
            long approvedCents) {
        this(
                referrals,
                takenInCharge,
                projectsShared,
                started,
                runningAtEnd,
                hired,
                completed,
                endedEarly,
                approvedCents,
                approvedCents > 0 ? 1 : 0);
    }

    /** No figure at all. */
    public static final Counts NOTHING = new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0);

    static final Counts ONE_REFERRAL = new Counts(1, 0, 0, 0, 0, 0, 0, 0, 0);
    static final Counts ONE_TAKEN_IN_CHARGE = new Counts(0, 1, 0, 0, 0, 0, 0, 0, 0);
    static final Counts ONE_PROJECT_SHARED = new Counts(0, 0, 1, 0, 0, 0, 0, 0, 0);
    static final Counts ONE_STARTED = new Counts(0, 0, 0, 1, 0, 0, 0, 0, 0);
    static final Counts ONE_RUNNING = new Counts(0, 0, 0, 0, 1, 0, 0, 0, 0);
    static final Counts ONE_HIRED = new Counts(0, 0, 0, 0, 0, 1, 0, 0, 0);
    static final Counts ONE_COMPLETED = new Counts(0, 0, 0, 0, 0, 0, 1, 0, 0);
    static final Counts ONE_ENDED_EARLY = new Counts(0, 0, 0, 0, 0, 0, 0, 1, 0);

    static Counts approved(long cents) {
        return new Counts(0, 0, 0, 0, 0, 0, 0, 0, cents);
    }

    /** Placements that were running at the end or ended in the semester. */
    public long placements() {
        return runningAtEnd + hired + completed + endedEarly;
    }

    /** A placement that two municipalities paid for is one placement. */
    Counts withoutPaidTwice(long more) {
        return new Counts(
                referrals,
                takenInCharge,
                projectsShared,
                started,
                runningAtEnd,
                hired,
                completed,
                endedEarly,
                approvedCents,
                paid - more);
    }

    /** Figure by figure. */
    public Counts plus(Counts other) {
        return new Counts(
                referrals + other.referrals,
                takenInCharge + other.takenInCharge,
                projectsShared + other.projectsShared,
                started + other.started,
                runningAtEnd + other.runningAtEnd,
                hired + other.hired,
                completed + other.completed,
                endedEarly + other.endedEarly,
                approvedCents + other.approvedCents,
                paid + other.paid);
    }
}
