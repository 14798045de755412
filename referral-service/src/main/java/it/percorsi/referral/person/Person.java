package it.percorsi.referral.person;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import it.percorsi.events.person.PersonRegistered;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;

@Aggregate(cache = "aggregateCache")
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // Axon fills it by replaying and reads its identifier
final class Person {

    @AggregateIdentifier
    private String personId;

    Person() {}

    @CommandHandler
    Person(RegisterPerson register) {
        apply(new PersonRegistered(
                register.personId(),
                register.ambito(),
                register.familyName(),
                register.givenName(),
                register.codiceFiscale().value(),
                register.sex(),
                register.bornOn(),
                register.bornAt(),
                register.municipality(),
                register.address(),
                register.phone()));
    }

    @EventSourcingHandler
    void on(PersonRegistered event) {
        personId = event.personId();
    }
}
