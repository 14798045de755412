package it.percorsi.referral.transfer;

import it.percorsi.events.casefile.CaseTransferred;
import it.percorsi.platform.messaging.RecordedEvent;
import it.percorsi.platform.views.View;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A document a transfer, folded from this service's own events: one case may go from hand to hand. */
@Component
class PassedOnCases implements View<PassedOnCase> {

    @Override
    public String name() {
        return "passed-on-cases";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<PassedOnCase> document() {
        return PassedOnCase.class;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("ambito", "municipality", "place"));
    }

    @Override
    public List<String> touchedBy(RecordedEvent recorded) {
        return recorded.event() instanceof CaseTransferred ? List.of(recorded.id()) : List.of();
    }

    @Override
    public @Nullable PassedOnCase fold(@Nullable PassedOnCase current, String id, RecordedEvent recorded) {
        return recorded.event() instanceof CaseTransferred e
                ? new PassedOnCase(
                        id,
                        e.caseId(),
                        e.personId(),
                        e.ambito(),
                        e.formerMunicipality(),
                        e.municipality(),
                        e.movedOn(),
                        e.acceptedOn())
                : current;
    }
}
