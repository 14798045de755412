package it.percorsi.company.databank;

import it.percorsi.events.codes.Instrument;
import it.percorsi.platform.commands.Refused;
import java.util.List;

/** A borsa lavoro is aimed at hiring, so a post that takes no tirocinio must be aimed at it (R16). */
final class BorsaLavoroIsAimedAtHiring {

    private BorsaLavoroIsAimedAtHiring() {}

    static void check(List<Instrument> instruments, boolean aimedAtHiring) {
        if (!aimedAtHiring && !instruments.contains(Instrument.TIROCINIO)) {
            throw Refused.ever("borsa-lavoro-aimed-at-hiring", "R16");
        }
    }
}
