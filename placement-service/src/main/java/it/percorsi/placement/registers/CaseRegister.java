package it.percorsi.placement.registers;

import it.percorsi.events.CaseEvent;
import it.percorsi.events.casefile.IndividualProjectShared;
import it.percorsi.platform.messaging.RecordedEvent;
import it.percorsi.platform.views.View;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Cases whose project is shared; the latest version of the project counts. */
@Component
public class CaseRegister implements View<SharedProject> {

    @Override
    public String name() {
        return "cases";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<SharedProject> document() {
        return SharedProject.class;
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
        return recorded.event() instanceof IndividualProjectShared shared ? List.of(shared.caseId()) : List.of();
    }

    @Override
    public @Nullable SharedProject fold(@Nullable SharedProject current, String id, RecordedEvent recorded) {
        return recorded.event() instanceof IndividualProjectShared shared
                ? new SharedProject(
                        shared.caseId(),
                        shared.personId(),
                        shared.ambito(),
                        shared.municipality(),
                        shared.category(),
                        shared.suitability(),
                        shared.instrument(),
                        shared.weeklyHours(),
                        shared.months())
                : current;
    }
}
