package it.percorsi.stipend.web;

import it.percorsi.events.DomainEvent;
import it.percorsi.events.stipend.ReductionDeclined;
import it.percorsi.events.stipend.StipendAgreed;
import it.percorsi.events.stipend.StipendReduced;
import it.percorsi.platform.security.Caller;
import it.percorsi.platform.web.Euro;
import it.percorsi.platform.web.conflict.ConflictFields;
import it.percorsi.platform.web.conflict.FactPart;
import it.percorsi.platform.web.conflict.FactParts;
import it.percorsi.stipend.access.StipendFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** How facts about money stand in the forms, where people write euro and choose between reducing and leaving whole. */
@Component
class StipendConflictFields implements ConflictFields {

    /** Said by the form in its own way. */
    private static final Set<String> IN_CENTS = Set.of("monthlyCents", "reductionCents");

    private final StipendFields fields;

    StipendConflictFields(StipendFields fields) {
        this.fields = fields;
    }

    @Override
    public List<FactPart> onForms(DomainEvent fact) {
        List<FactPart> parts = new ArrayList<>();
        switch (fact) {
            case StipendAgreed agreed -> parts.add(amount(agreed.monthlyCents()));
            case StipendReduced reduced -> {
                parts.add(choice(DecisionChoice.REDUCE));
                parts.add(amount(reduced.reductionCents()));
            }
            case ReductionDeclined declined -> parts.add(choice(DecisionChoice.WHOLE));
            default -> {}
        }
        FactParts.of(fact).stream()
                .filter(part -> !IN_CENTS.contains(part.name()))
                .forEach(parts::add);
        return parts;
    }

    private static FactPart amount(long cents) {
        return FactPart.of("amount", Euro.class, Euro.written(cents));
    }

    private static FactPart choice(DecisionChoice choice) {
        return FactPart.of("choice", DecisionChoice.class, choice.code());
    }

    @Override
    public boolean mayReadPersonal(Caller caller, DomainEvent fact) {
        return fields.notes(caller);
    }
}
