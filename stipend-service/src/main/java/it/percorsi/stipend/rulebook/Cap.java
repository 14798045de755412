package it.percorsi.stipend.rulebook;

import it.percorsi.events.codes.Instrument;
import it.percorsi.platform.commands.Refused;

/**
 * The most that may be paid for a whole month (R11, R15).
 *
 * @param instrument the instrument that it belongs to
 * @param cents euro cents a month
 */
public record Cap(Instrument instrument, long cents) {

    /** Refuses an amount above the cap. */
    public void refuseMore(long monthlyCents) {
        if (monthlyCents > cents) {
            throw Refused.ever("stipend-over-cap", rule()).with(Amount.inWords(cents));
        }
    }

    private String rule() {
        return instrument == Instrument.BORSA_LAVORO ? "R15" : "R11";
    }
}
