package it.percorsi.referral.person;

import it.percorsi.events.person.PersonErased;
import it.percorsi.platform.commands.Refused;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * What is decided about several records of one human being: the events of all of them are stored in one transaction, so
 * that there is never a half of it, and a newer fact about any of them makes the decision be taken again.
 */
@Component
final class PersonsTogether {

    private final Repository<Person> persons;
    private final ErasureConditions conditions;
    private final CasesOfPerson cases;

    PersonsTogether(
            @Qualifier("personRepository") Repository<Person> persons,
            ErasureConditions conditions,
            CasesOfPerson cases) {
        this.persons = persons;
        this.conditions = conditions;
        this.cases = cases;
    }

    @CommandHandler
    void handle(MergePersons merge) {
        // Always in one order: two who merge the same records into each other never wait for one another.
        Map<String, Aggregate<Person>> both = new HashMap<>();
        new TreeSet<>(List.of(merge.personId(), merge.mergedId())).forEach(id -> both.put(id, persons.load(id)));
        Aggregate<Person> stays = Objects.requireNonNull(both.get(merge.personId()));
        Aggregate<Person> goes = Objects.requireNonNull(both.get(merge.mergedId()));
        refuse(MergeConditions.againstMerging(stays.invoke(Person::mergeStanding), goes.invoke(Person::mergeStanding)));
        stays.execute(person -> person.take(merge));
        goes.execute(person -> person.giveWayTo(merge.personId(), merge.mergedOn()));
    }

    @CommandHandler
    void handle(UndoMerge undo) {
        Aggregate<Person> stays = persons.load(undo.personId());
        refuse(MergeConditions.againstUndoing(stays.invoke(Person::mergeStanding), undo.mergedId()));
        stays.execute(person -> person.letGo(undo));
        persons.load(undo.mergedId()).execute(person -> person.standForItselfAgain(undo.personId(), undo.undoneOn()));
    }

    /** Whoever is erased is erased in every record. */
    @CommandHandler
    void handle(AuthoriseErasure authorisation) {
        Aggregate<Person> person = persons.load(authorisation.personId());
        PersonErased decision = person.invoke(one -> one.erase(authorisation, conditions, cases));
        person.invoke(Person::mergeStanding).merged().stream()
                .sorted()
                .map(persons::load)
                .forEach(record -> record.execute(other -> other.eraseWith(decision)));
    }

    private static void refuse(List<Refused> against) {
        against.stream().findFirst().ifPresent(refusal -> {
            throw refusal;
        });
    }
}
