package it.percorsi.referral.notices;

/**
 * A fact and whom it concerns; told to the same user once, however often it is found.
 *
 * @param ambito the ambito
 * @param recipient user name
 * @param fact what makes it the same: the event's id, or what a reminder is about
 * @param kind what happened
 * @param caseId the case
 */
record News(String ambito, String recipient, String fact, NoticeKind kind, String caseId) {}
