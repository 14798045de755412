package it.percorsi.standalone.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How far a case gets, as far as there is time for it until today. */
enum Fate {
    /** The municipality has not forwarded the referral. */
    REFERRED,
    /** Forwarded, never met: once a month has passed the first interview is overdue (R27). */
    NOT_MET,
    /** Met; the assessment is still open. */
    MET,
    /** Assessed; no project yet. */
    ASSESSED,
    /** Given back to the municipality (R7). */
    UNSUITABLE,
    /** A project is drafted, not all have agreed. */
    DRAFTED,
    /** The project is shared; no placement, or active job search, which needs none (R24). */
    SHARED,
    /** Placed at a company. */
    PLACED;

    /** After so many days most have a project: R27 and R28 give them about three months. */
    private static final int LONG_AGO = 75;
    /** So many days after the referral a placement is usually being prepared. */
    private static final int BEING_PLACED_FROM = 30;

    private static final int BEING_PLACED_TO = 80;

    /** The fate of the case that is so many places after the oldest. */
    static Fate of(int place, LocalDate referredOn, LocalDate today) {
        long age = ChronoUnit.DAYS.between(referredOn, today);
        boolean beingPlaced = age >= BEING_PLACED_FROM && age <= BEING_PLACED_TO && place % 3 == 0;
        if (place % 4 == 1 || place % 20 == 2 || beingPlaced) {
            return PLACED;
        }
        int lot = new Chance(place).of("fate").below(100);
        return age > LONG_AGO ? ofOld(lot) : ofRecent(lot);
    }

    private static Fate ofOld(int lot) {
        if (lot < 1) {
            return NOT_MET;
        }
        if (lot < 2) {
            return MET;
        }
        if (lot < 5) {
            return ASSESSED;
        }
        return lot < 35 ? UNSUITABLE : SHARED;
    }

    private static Fate ofRecent(int lot) {
        if (lot < 16) {
            return REFERRED;
        }
        if (lot < 29) {
            return NOT_MET;
        }
        if (lot < 41) {
            return MET;
        }
        if (lot < 53) {
            return ASSESSED;
        }
        if (lot < 61) {
            return UNSUITABLE;
        }
        return lot < 83 ? DRAFTED : SHARED;
    }
}
