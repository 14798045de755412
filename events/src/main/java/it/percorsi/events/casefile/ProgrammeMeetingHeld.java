package it.percorsi.events.casefile;

import it.percorsi.events.codes.MeetingPayer;
import java.time.LocalDate;

/**
 * A meeting of a phase of the funded programme took place (R41). It says who bears it, never an amount.
 *
 * @param caseId the case
 * @param ambito the ambito, for example {@code legnano}
 * @param municipality ISTAT code of the municipality of residence, six digits
 * @param programmeId the programme
 * @param phase which phase, from 1
 * @param heldOn date
 * @param minutes how long it took
 * @param operator who held it
 * @param payer who bears it
 */
public record ProgrammeMeetingHeld(
        String caseId,
        String ambito,
        String municipality,
        String programmeId,
        int phase,
        LocalDate heldOn,
        int minutes,
        String operator,
        MeetingPayer payer)
        implements ProgrammePathEvent {}
