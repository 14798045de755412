package it.percorsi.events.casefile;

import it.percorsi.events.codes.TeamParty;

/**
 * A member of a multidisciplinary équipe (R42).
 *
 * @param party whom the member speaks for
 * @param name the member's name
 * @param office office or unit
 */
public record TeamMember(TeamParty party, String name, String office) {}
