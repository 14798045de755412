package it.percorsi.events.rulebook;

import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.ProjectParty;
import java.util.List;

/**
 * Who has to agree to a project of one instrument (R19, R29); the family besides where the project provides for it.
 *
 * @param instrument the project's instrument
 * @param parties who has to agree
 */
public record InstrumentParties(Instrument instrument, List<ProjectParty> parties) {

    /** The list is kept as it is given, never to change. */
    public InstrumentParties {
        parties = List.copyOf(parties);
    }
}
