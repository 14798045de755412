package it.percorsi.referral.person;

import it.percorsi.events.codes.ErasureGround;
import it.percorsi.platform.commands.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** When a person may be erased. The same answers serve the decision and the preview of it. */
@Component
public class ErasureConditions {

    private final RetentionRules rules;

    /** Applies the periods of the rule book. */
    public ErasureConditions(RetentionRules rules) {
        this.rules = rules;
    }

    /** Everything that stands against it; empty when nothing does. */
    public List<Refused> against(ErasureGround ground, PersonStanding person) {
        List<Refused> against = new ArrayList<>();
        if (person.held()) {
            against.add(Refused.now("on-hold", null));
        }
        List<String> obligations = new ArrayList<>(person.obligations());
        if (ground == ErasureGround.PERSON_ASKED && person.hasOpenCase(rules)) {
            obligations.add("case-open");
        }
        if (!obligations.isEmpty()) {
            against.add(Refused.now("still-followed", null).because(obligations));
        }
        switch (ground) {
            case RETENTION_OVER -> retention(person, against);
            case PERSON_ASKED -> payments(person, against);
            case BY_MISTAKE -> mistake(person, against);
            case UNKNOWN -> against.add(Refused.ever("erasure-ground-unknown", null));
        }
        return against;
    }

    private void retention(PersonStanding person, List<Refused> against) {
        LocalDate until = person.keptUntil(rules);
        if (until.isAfter(person.today())) {
            against.add(Refused.now("retention-not-over", null).with(until.toString()));
        }
    }

    private void payments(PersonStanding person, List<Refused> against) {
        LocalDate until = person.paymentsKeptUntil(rules);
        if (until != null && until.isAfter(person.today())) {
            against.add(Refused.now("payments-to-be-kept", null).with(until.toString()));
        }
    }

    private static void mistake(PersonStanding person, List<Refused> against) {
        if (person.cases().stream().anyMatch(CaseFacts::beyondReferral)) {
            against.add(Refused.now("not-by-mistake", null));
        }
    }
}
