package it.percorsi.referral.notices;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that one user is told.
 *
 * @param id its number: later ones are higher
 * @param kind what happened
 * @param caseId the case; null when it is about an absence
 * @param absenceId the absence; null when it is about a case
 * @param notedAt when
 * @param read whether the user has said to know it
 * @param notMailed whether an e-mail about it was given up
 */
public record Notice(
        long id,
        NoticeKind kind,
        @Nullable String caseId,
        @Nullable String absenceId,
        Instant notedAt,
        boolean read,
        boolean notMailed) {

    static final String ABSENCES = "/calendario/assenze/";

    /** Where there is more about it that the user may read. */
    public String href() {
        if (absenceId != null) {
            return ABSENCES + absenceId;
        }
        return switch (kind) {
            case TRANSFER_ASKED, PASSED_ON -> "/casi/trasferimenti";
            default -> "/casi/" + caseId;
        };
    }
}
