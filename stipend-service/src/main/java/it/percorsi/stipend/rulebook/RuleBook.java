package it.percorsi.stipend.rulebook;

import it.percorsi.events.codes.Instrument;
import it.percorsi.platform.commands.Refused;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The numbers that the stipends obey (R11, R15). They are settings, so that a table of coprogettazione can change them
 * without a new program; the version stands in the metadata of every event decided under it.
 *
 * @param version name of this edition, for example {@code carta-ccs-1}
 * @param caps most that may be paid for a whole month, in euro cents, by instrument; an instrument without a cap pays
 *     nothing
 */
@ConfigurationProperties("percorsi.rule-book")
public record RuleBook(String version, Map<Instrument, Long> caps) {

    /** Refuses a book that caps nothing or caps at nothing. */
    public RuleBook {
        if (caps.isEmpty() || caps.values().stream().anyMatch(cents -> cents <= 0)) {
            throw new IllegalArgumentException("percorsi.rule-book.caps: every cap is a positive number of cents");
        }
        caps = Map.copyOf(caps);
    }

    /** Whether people are paid anything in this instrument (R24: no money for the active job search). */
    public boolean pays(Instrument instrument) {
        return caps.containsKey(instrument);
    }

    /** The cap of an instrument; refused when the instrument pays nothing. */
    public Cap capOf(Instrument instrument) {
        Long cents = caps.get(instrument);
        if (cents == null) {
            throw Refused.ever("instrument-without-stipend", "R24");
        }
        return new Cap(instrument, cents);
    }
}
