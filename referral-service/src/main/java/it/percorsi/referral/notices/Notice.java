package it.percorsi.referral.notices;

import java.time.Instant;

/**
 * Something that one user is told.
 *
 * @param id its number: later ones are higher
 * @param kind what happened
 * @param caseId the case
 * @param notedAt when
 * @param read whether the user has said to know it
 * @param notMailed whether an e-mail about it was given up
 */
public record Notice(long id, NoticeKind kind, String caseId, Instant notedAt, boolean read, boolean notMailed) {}
