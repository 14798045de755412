package it.percorsi.placement.placement;

import it.percorsi.events.placement.PlacementProposed;
import it.percorsi.placement.registers.KnownCompany;
import it.percorsi.placement.registers.KnownFacts;
import it.percorsi.placement.registers.SharedProject;
import it.percorsi.placement.rulebook.RuleBook;
import it.percorsi.platform.commands.Refused;

/** Weighs a proposal against everything that must hold. */
final class Proposal {

    private Proposal() {}

    /** The proposal as a fact, when no rule forbids it. */
    static PlacementProposed accepted(ProposePlacement command, KnownFacts facts, RuleBook rules) {
        SharedProject project = ProposalRules.onlyWithASharedProject(command.caseId(), facts);
        ProposalRules.caseGoesOn(command.caseId(), facts);
        ProposalRules.jobSearchIsNoPlacement(command.instrument());
        ProposalRules.instrumentIsTheProjects(command.instrument(), project);
        ProposalRules.onlyAutonomousPersonsDirectly(command.instrument(), project);
        ProposalRules.oneTutor(command.tutor());
        ProposalRules.hoursAreAgreed(command, project, rules);
        if (command.workingDays().isEmpty()) {
            throw Refused.ever("no-working-day", null);
        }
        LengthRules.lengthIsAllowed(command, rules);
        KnownCompany company = ProposalRules.postIsOpen(command, facts);
        ProposalRules.companyAndPostAccept(command, company);
        ProposalRules.borsaLavoroHasAConvention(command.instrument(), company, command.startsOn());
        return new PlacementProposed(
                command.placementId(),
                command.caseId(),
                project.personId(),
                project.ambito(),
                project.municipality(),
                project.category(),
                command.companyId(),
                company.name(),
                command.postId(),
                command.instrument(),
                command.tutor().strip(),
                command.companyReferent().strip(),
                command.startsOn(),
                command.endsOn(),
                command.weeklyHours(),
                command.workingDays(),
                command.proposedOn());
    }
}
