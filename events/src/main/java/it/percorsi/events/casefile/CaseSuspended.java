package it.percorsi.events.casefile;

import it.percorsi.events.codes.SuspensionReason;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The case stands still: no step is taken and no day counts (R27, R28).
 *
 * @param caseId the case
 * @param ambito the ambito, for example {@code legnano}
 * @param municipality ISTAT code of the municipality of residence, six digits
 * @param reason why
 * @param suspendedOn first day that does not count
 * @param expectedUntil when it is expected to go on; null when nobody can say
 */
public record CaseSuspended(
        String caseId,
        String ambito,
        String municipality,
        SuspensionReason reason,
        LocalDate suspendedOn,
        @Nullable LocalDate expectedUntil)
        implements CaseFileEvent {}
