package it.percorsi.referral.casefile;

import it.percorsi.events.casefile.TeamMember;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The équipe writes who it is made of, profile and programme (R42); what was signed before has to be signed again. */
public record WriteTeamProgramme(
        @TargetAggregateIdentifier String caseId,
        List<TeamMember> members,
        String profile,
        String programme,
        LocalDate writtenOn) {}
