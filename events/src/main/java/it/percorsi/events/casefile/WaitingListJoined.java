package it.percorsi.events.casefile;

import it.percorsi.events.codes.WaitingReason;
import java.time.LocalDate;

/**
 * The case waits for its first interview; the days do not count (R27).
 *
 * @param caseId the case
 * @param ambito the ambito, for example {@code legnano}
 * @param municipality ISTAT code of the municipality of residence, six digits
 * @param reason why
 * @param joinedOn first day of the wait
 */
public record WaitingListJoined(
        String caseId, String ambito, String municipality, WaitingReason reason, LocalDate joinedOn)
        implements CaseFileEvent {}
