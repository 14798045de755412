package it.percorsi.referral.casefile;

import it.percorsi.events.codes.TeamParty;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A member of the équipe, or the person, signs profile and programme (R42). */
public record SignTeamProgramme(@TargetAggregateIdentifier String caseId, TeamParty party, LocalDate signedOn) {}
