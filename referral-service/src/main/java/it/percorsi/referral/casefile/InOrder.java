package it.percorsi.referral.casefile;

import it.percorsi.platform.commands.Refused;
import java.time.LocalDate;

/** What follows something does not come before it. */
final class InOrder {

    private InOrder() {}

    static void mustNotPrecede(LocalDate day, LocalDate before) {
        if (day.isBefore(before)) {
            throw Refused.ever("date-before-previous-step", null).with(before.toString());
        }
    }
}
