package it.percorsi.referral.person;

import it.percorsi.platform.commands.Refused;
import it.percorsi.platform.views.RegisterReader;
import it.percorsi.platform.views.ViewProgress;
import it.percorsi.platform.views.Views;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads the registers, and refuses to answer while they are still being built: half the facts would erase too much. */
@Component
final class RegisteredCases implements CasesOfPerson {

    private final RegisterReader<PersonCases> persons;
    private final RegisterReader<CaseFacts> cases;
    private final ViewProgress progress;

    RegisteredCases(Views views, PersonCasesRegister persons, CaseFactsRegister cases, ViewProgress progress) {
        this.persons = views.register(persons);
        this.cases = views.register(cases);
        this.progress = progress;
    }

    @Override
    public List<CaseFacts> of(String personId) {
        if (!progress.allCaughtUp()) {
            throw Refused.now("facts-incomplete", null);
        }
        return persons.find(personId).map(PersonCases::caseIds).orElse(List.of()).stream()
                .map(cases::find)
                .flatMap(Optional::stream)
                .toList();
    }
}
