package it.percorsi.referral.casefile;

import java.time.LocalDate;

/**
 * The paths of funded programmes that are given away, for all cases together (R41). What is asked of it happens in the
 * transaction of the decision, or not at all: two decisions on one programme, by two instances too, come one after the
 * other.
 */
public interface FundedPlaces {

    /**
     * Takes a path for a case.
     *
     * @throws it.percorsi.platform.commands.Refused when there is none left, or the programme is over or does not take
     *     anybody on that day
     */
    void take(String ambito, String programmeId, String caseId, LocalDate day);

    /**
     * Something that the programme pays for happens on a day.
     *
     * @throws it.percorsi.platform.commands.Refused with {@code day-outside-programme} when it does not pay for that day
     */
    void use(String programmeId, String caseId, LocalDate day);

    /** Whether the programme pays for what happens on a day. */
    boolean pays(String programmeId, LocalDate day);

    /** Gives a case's path back: another case may take it. */
    void giveBack(String programmeId, String caseId);
}
