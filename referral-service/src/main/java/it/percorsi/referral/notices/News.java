package it.percorsi.referral.notices;

import org.jspecify.annotations.Nullable;

/**
 * A fact and whom it concerns; told to the same user once, however often it is found.
 *
 * @param ambito the ambito
 * @param recipient user name
 * @param fact what makes it the same: the event's id, or what a reminder is about
 * @param kind what happened
 * @param caseId the case; null for what concerns an absence
 * @param absenceId the absence; null for what concerns a case
 */
record News(
        String ambito,
        String recipient,
        String fact,
        NoticeKind kind,
        @Nullable String caseId,
        @Nullable String absenceId) {

    News(String ambito, String recipient, String fact, NoticeKind kind, String caseId) {
        this(ambito, recipient, fact, kind, caseId, null);
    }

    static News ofAbsence(String ambito, String recipient, String fact, NoticeKind kind, String absenceId) {
        return new News(ambito, recipient, fact, kind, null, absenceId);
    }
}
