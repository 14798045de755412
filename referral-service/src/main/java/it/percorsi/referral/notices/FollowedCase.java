package it.percorsi.referral.notices;

import org.jspecify.annotations.Nullable;

/**
 * Who has to do with a case.
 *
 * @param caseId the case
 * @param personId the person, so that everything goes with the person
 * @param ambito the ambito
 * @param municipality ISTAT code of the municipality of residence
 * @param sender user name of who referred the person, also a program's; empty when nobody has that tie any more
 * @param operator user name of who follows the case; null while nobody does
 */
record FollowedCase(
        String caseId,
        String personId,
        String ambito,
        String municipality,
        String sender,
        @Nullable String operator) {

    /** Another municipality has it; who referred the person for the former one has nothing to do with it any more. */
    FollowedCase in(String another, boolean senderStays) {
        return new FollowedCase(caseId, personId, ambito, another, senderStays ? sender : "", operator);
    }

    FollowedCase followedBy(String another) {
        return new FollowedCase(caseId, personId, ambito, municipality, sender, another);
    }
}
