package it.percorsi.referral.person;

import it.percorsi.events.CaseEvent;
import it.percorsi.events.casefile.ReferralSubmitted;
import it.percorsi.platform.messaging.RecordedEvent;
import it.percorsi.platform.views.View;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which cases a person has. */
@Component
public class PersonCasesRegister implements View<PersonCases> {

    @Override
    public String name() {
        return "person-cases";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<PersonCases> document() {
        return PersonCases.class;
    }

    @Override
    public Set<String> topics() {
        return Set.of(CaseEvent.TOPIC);
    }

    @Override
    public Keeping keeping() {
        return Keeping.DURABLE;
    }

    @Override
    public List<String> touchedBy(RecordedEvent recorded) {
        return recorded.event() instanceof ReferralSubmitted referral ? List.of(referral.personId()) : List.of();
    }

    @Override
    public @Nullable PersonCases fold(@Nullable PersonCases current, String id, RecordedEvent recorded) {
        if (!(recorded.event() instanceof ReferralSubmitted referral)) {
            return current;
        }
        SortedSet<String> cases = new TreeSet<>(current == null ? List.of() : current.caseIds());
        cases.add(referral.caseId());
        return new PersonCases(id, List.copyOf(cases));
    }
}
