package it.percorsi.referral.programmes;

import it.percorsi.platform.commands.Refused;
import java.time.LocalDate;

/**
 * What a funder pays for.
 *
 * @param firstDay the first day
 * @param lastDay the last day
 * @param paths how many paths
 */
record Funding(LocalDate firstDay, LocalDate lastDay, int paths) {

    Funding {
        if (lastDay.isBefore(firstDay)) {
            throw Refused.ever("programme-ends-before-start", "R41");
        }
    }
}
