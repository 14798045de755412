package it.percorsi.referral.assessment;

import java.util.Map;

/**
 * One capacity as it is asked.
 *
 * @param field name of the field
 * @param name the capacity's name
 * @param before what the assessment before this one said; empty when it said nothing
 * @param options words by level, the first one for not assessed
 */
public record CapacityQuestion(String field, String name, String before, Map<String, String> options) {}
