package it.percorsi.company.views.sectors;

/**
 * A sector in which at least one company works.
 *
 * @param ambito the ambito
 * @param name in the words of the first company that named it
 */
public record Sector(String ambito, String name) {}
