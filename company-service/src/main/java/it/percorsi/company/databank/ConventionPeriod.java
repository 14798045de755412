package it.percorsi.company.databank;

import it.percorsi.events.codes.ConventionKind;
import it.percorsi.platform.commands.Refused;
import java.time.LocalDate;
import java.util.List;

/** When a convention of one kind is in force, both days included. */
record ConventionPeriod(ConventionKind kind, LocalDate validFrom, LocalDate validTo) {

    /** A convention ends after it begins (R38). */
    void mustRunForward() {
        if (validTo.isBefore(validFrom)) {
            throw Refused.ever("convention-period-reversed", "R38");
        }
    }

    /** Of one kind only one convention is in force on any day (R38). */
    void mustNotOverlap(List<ConventionPeriod> signed) {
        if (signed.stream().anyMatch(this::overlaps)) {
            throw Refused.now("convention-overlaps", "R38");
        }
    }

    private boolean overlaps(ConventionPeriod other) {
        return kind == other.kind && !validFrom.isAfter(other.validTo) && !validTo.isBefore(other.validFrom);
    }
}
