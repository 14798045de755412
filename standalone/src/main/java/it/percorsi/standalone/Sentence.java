package it.percorsi.standalone;

/**
 * What the operator is told: in Italian, and shortly in English.
 *
 * @param italian first line or lines
 * @param english last line or lines
 */
record Sentence(String italian, String english) {}
