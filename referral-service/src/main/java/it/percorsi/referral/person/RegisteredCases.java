package it.percorsi.referral.person;

import it.percorsi.platform.commands.Refused;
import it.percorsi.platform.parked.ParkedMessages;
import it.percorsi.platform.views.RegisterReader;
import it.percorsi.platform.views.ViewProgress;
import it.percorsi.platform.views.Views;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Reads the registers, and refuses to answer while they are still being built or could not take something in: half the
 * facts would erase too much.
 */
@Component
final class RegisteredCases implements CasesOfPerson {

    private final RegisterReader<PersonCases> persons;
    private final RegisterReader<CaseFacts> cases;
    private final List<String> registers;
    private final ViewProgress progress;
    private final ParkedMessages parked;

    RegisteredCases(
            Views views,
            PersonCasesRegister persons,
            CaseFactsRegister cases,
            ViewProgress progress,
            ParkedMessages parked) {
        this.persons = views.register(persons);
        this.cases = views.register(cases);
        this.registers = List.of(persons.name(), cases.name());
        this.progress = progress;
        this.parked = parked;
    }

    @Override
    public List<CaseFacts> of(String personId) {
        if (!progress.allCaughtUp() || registers.stream().anyMatch(parked::isHeldBack)) {
            throw Refused.now("facts-incomplete", null);
        }
        return persons.find(personId).map(PersonCases::caseIds).orElse(List.of()).stream()
                .map(cases::find)
                .flatMap(Optional::stream)
                .toList();
    }
}
