package it.percorsi.stipend.stipends;

import it.percorsi.events.stipend.StipendLine;
import java.util.ArrayList;
import java.util.List;

/**
 * What a month is worth and what is proposed to the tutor (R11, R15, R18). The whole amount is the agreed one, never
 * above the cap. Only days of unjustified absence reduce it, each by its share of the expected days, rounded half up to
 * the cent: justified absence, illness and days on which the workplace was closed cost nothing.
 *
 * @param fullCents amount of the whole month, in euro cents
 * @param proposedReductionCents proposed to be taken away, from 0 to {@code fullCents}
 * @param lines every euro explained; the last one is what remains, and the sum of the others
 */
record StipendComputation(long fullCents, long proposedReductionCents, List<StipendLine> lines) {

    static StipendComputation of(long agreedCents, long capCents, int expectedDays, int unjustifiedDays) {
        long full = Math.min(agreedCents, capCents);
        long reduction = reduction(full, expectedDays, unjustifiedDays);
        List<StipendLine> lines = new ArrayList<>();
        lines.add(new StipendLine("agreed", 0, agreedCents));
        if (full < agreedCents) {
            lines.add(new StipendLine("cap", 0, full - agreedCents));
        }
        if (reduction > 0) {
            lines.add(new StipendLine("unjustified-absence", unjustifiedDays, -reduction));
        }
        lines.add(new StipendLine("payable", 0, full - reduction));
        return new StipendComputation(full, reduction, List.copyOf(lines));
    }

    private static long reduction(long fullCents, int expectedDays, int unjustifiedDays) {
        if (expectedDays <= 0 || unjustifiedDays <= 0) {
            return 0;
        }
        long days = Math.min(unjustifiedDays, expectedDays);
        return (2 * fullCents * days + expectedDays) / (2L * expectedDays);
    }
}
