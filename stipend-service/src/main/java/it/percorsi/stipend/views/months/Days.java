package it.percorsi.stipend.views.months;

/**
 * A month's attendance in days.
 *
 * @param expected working days of the placement
 * @param attended days at work
 * @param justified days of justified absence or illness
 * @param unjustified days of unjustified absence
 */
public record Days(int expected, int attended, int justified, int unjustified) {}
