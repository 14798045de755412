package it.percorsi.referral.merge;

import it.percorsi.referral.views.PersonCard;

/**
 * Two persons who may be one.
 *
 * @param one one of them
 * @param other the other
 * @param sameCode whether both have the same tax code; otherwise names and dates of birth are alike
 */
public record LikelyPair(PersonCard one, PersonCard other, boolean sameCode) {}
