package it.percorsi.company.databank;

import it.percorsi.events.codes.Instrument;
import it.percorsi.platform.commands.Refused;
import java.util.List;

/** A tirocinio is not aimed at hiring, so a post for tirocini only cannot be either (R12). */
final class TirocinioIsNotAimedAtHiring {

    private TirocinioIsNotAimedAtHiring() {}

    static void check(List<Instrument> instruments, boolean aimedAtHiring) {
        if (aimedAtHiring && instruments.stream().allMatch(Instrument.TIROCINIO::equals)) {
            throw Refused.ever("tirocinio-not-aimed-at-hiring", "R12");
        }
    }
}
