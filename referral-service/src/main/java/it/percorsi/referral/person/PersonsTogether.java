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
        Map<String, Aggregate<Person>> both = both(merge.personId(), merge.mergedId());
        refuse(MergeConditions.againstMerging(standing(both, merge.personId()), standing(both, merge.mergedId())));
        of(both, merge.personId()).execute(person -> person.take(merge));
        of(both, merge.mergedId()).execute(person -> person.giveWayTo(merge.personId(), merge.mergedOn()));
    }

    @CommandHandler
    void handle(TellApart difference) {
        Map<String, Aggregate<Person>> both = both(difference.personId(), difference.otherId());
        refuse(MergeConditions.againstTellingApart(
                standing(both, difference.personId()), standing(both, difference.otherId())));
        of(both, difference.personId()).execute(person -> person.tellApart(difference));
    }

    @CommandHandler
    void handle(UndoMerge undo) {
        Map<String, Aggregate<Person>> both = both(undo.personId(), undo.mergedId());
        refuse(MergeConditions.againstUndoing(standing(both, undo.personId()), undo.mergedId()));
        of(both, undo.personId()).execute(person -> person.letGo(undo));
        of(both, undo.mergedId()).execute(person -> person.standForItselfAgain(undo.personId(), undo.undoneOn()));
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

    /**
     * Always in one order: on one instance two who decide about the same records never wait for one another. Between
     * instances they may, while they store, and one of them is made to decide again.
     */
    private Map<String, Aggregate<Person>> both(String one, String other) {
        Map<String, Aggregate<Person>> both = new HashMap<>();
        new TreeSet<>(List.of(one, other)).forEach(id -> both.put(id, persons.load(id)));
        return both;
    }

    private static Aggregate<Person> of(Map<String, Aggregate<Person>> both, String personId) {
        return Objects.requireNonNull(both.get(personId));
    }

    private static MergeStanding standing(Map<String, Aggregate<Person>> both, String personId) {
        return of(both, personId).invoke(Person::mergeStanding);
    }

    private static void refuse(List<Refused> against) {
        against.stream().findFirst().ifPresent(refusal -> {
            throw refusal;
        });
    }
}
