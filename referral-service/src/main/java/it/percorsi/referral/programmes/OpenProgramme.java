package it.percorsi.referral.programmes;

import it.percorsi.events.programme.ProgrammePhase;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A programme can take cases (R41). */
record OpenProgramme(
        @TargetAggregateIdentifier String programmeId,
        String ambito,
        String name,
        String funder,
        Funding funding,
        List<ProgrammePhase> phases,
        LocalDate openedOn) {}
