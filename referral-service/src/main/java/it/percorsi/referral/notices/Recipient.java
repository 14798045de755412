package it.percorsi.referral.notices;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who is told.
 *
 * @param user user name
 * @param name as people read it
 * @param email where e-mails go; null when nobody knows
 * @param mailing when
 * @param program whether it is none of the people, but a program of theirs
 */
public record Recipient(String user, String name, @Nullable String email, Mailing mailing, boolean program) {}
