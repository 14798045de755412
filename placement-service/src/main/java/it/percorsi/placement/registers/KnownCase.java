package it.percorsi.placement.registers;

import org.jspecify.annotations.Nullable;

/**
 * A case as this service knows it.
 *
 * @param caseId the case
 * @param municipality ISTAT code of the municipality of residence, six digits
 * @param sendingService the service that referred the person; empty when nobody has told
 * @param project the project that every required party has agreed to; null until then
 * @param halt why the case does not go on; null while it does
 */
public record KnownCase(
        String caseId,
        String municipality,
        String sendingService,
        @Nullable SharedProject project,
        @Nullable CaseHalt halt) {

    KnownCase halted(@Nullable CaseHalt now) {
        return new KnownCase(caseId, municipality, sendingService, project, now);
    }
}
