package it.percorsi.referral.rulebook;

/**
 * The numbers that an ambito may change.
 *
 * @param invalidityOver civil invalidity in percent that category 1.1 must exceed (R8), 0 to 99
 * @param daysToFirstInterview days from the referral to the first interview (R27), 1 to 365
 * @param daysToSharedProject days from the first interview to the shared project (R28), 1 to 365
 * @param evaluationWeeks most weeks between joint evaluations (R40), 1 to 52
 */
public record RuleNumbers(int invalidityOver, int daysToFirstInterview, int daysToSharedProject, int evaluationWeeks) {

    private static final int MOST_DAYS = 365;
    private static final int MOST_PERCENT = 99;
    private static final int MOST_WEEKS = 52;

    /** Refuses what cannot be meant. */
    public RuleNumbers {
        demand(invalidityOver, 0, MOST_PERCENT);
        demand(daysToFirstInterview, 1, MOST_DAYS);
        demand(daysToSharedProject, 1, MOST_DAYS);
        demand(evaluationWeeks, 1, MOST_WEEKS);
    }

    private static void demand(int number, int least, int most) {
        if (number < least || number > most) {
            throw new IllegalArgumentException(number + " is not between " + least + " and " + most);
        }
    }
}
