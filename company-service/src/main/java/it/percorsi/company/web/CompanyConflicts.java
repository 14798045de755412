package it.percorsi.company.web;

import it.percorsi.company.databank.DeclareAvailability;
import it.percorsi.events.DomainEvent;
import it.percorsi.events.company.AvailabilityDeclared;
import it.percorsi.platform.commands.ParallelFacts;
import org.springframework.stereotype.Component;

/**
 * What stands against a statement about a company that was made without it: how production stands, of which the latest
 * word counts. A contact, a post and a convention only add to those that there are; conventions that overlap are refused
 * by rule.
 */
@Component
class CompanyConflicts implements ParallelFacts {

    @Override
    public boolean contradicts(Object command, DomainEvent newer) {
        return command instanceof DeclareAvailability && newer instanceof AvailabilityDeclared;
    }
}
