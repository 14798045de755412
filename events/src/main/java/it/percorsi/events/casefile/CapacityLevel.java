package it.percorsi.events.casefile;

/**
 * How much of one capacity a person has.
 *
 * @param area code of the area, as the scales name it, for example {@code autonomy}
 * @param level from 0, none, to 4, full
 */
public record CapacityLevel(String area, int level) {}
