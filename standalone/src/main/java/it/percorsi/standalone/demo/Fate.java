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

    private static final int LONG_AGO = 200;

    /** The fate of the case that is so many places after the oldest. */
    static Fate of(int place, LocalDate referredOn, LocalDate today) {
        if (place % 4 == 1 || place % 20 == 2) {
            return PLACED;
        }
        int lot = new Chance(place).of("fate").below(100);
        return ChronoUnit.DAYS.between(referredOn, today) > LONG_AGO ? ofOld(lot) : ofRecent(lot);
    }

    private static Fate ofOld(int lot) {
        if (lot < 2) {
            return NOT_MET;
        }
        if (lot < 6) {
            return MET;
        }
        if (lot < 11) {
            return ASSESSED;
        }
        return lot < 36 ? UNSUITABLE : SHARED;
    }

    private static Fate ofRecent(int lot) {
        if (lot < 8) {
            return REFERRED;
        }
        if (lot < 20) {
            return NOT_MET;
        }
        if (lot < 34) {
            return MET;
        }
        if (lot < 48) {
            return ASSESSED;
        }
        if (lot < 60) {
            return UNSUITABLE;
        }
        return lot < 75 ? DRAFTED : SHARED;
    }
}
