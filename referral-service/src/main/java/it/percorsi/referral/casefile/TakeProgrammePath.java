package it.percorsi.referral.casefile;

import it.percorsi.events.programme.ProgrammePhase;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The case takes one of the paths of a funded programme (R41), whose name and phases never change. */
public record TakeProgrammePath(
        @TargetAggregateIdentifier String caseId,
        String programmeId,
        String programme,
        List<ProgrammePhase> phases,
        LocalDate takenOn) {}
