package it.percorsi.stipend.views.people;

import it.percorsi.events.CaseEvent;
import it.percorsi.events.placement.PlacementProposed;
import it.percorsi.events.placement.PlacementStarted;
import it.percorsi.platform.messaging.RecordedEvent;
import it.percorsi.platform.views.View;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One document a placement, found by its person: cases of one person may be written at the same time. */
@Component
public final class PeopleView implements View<PlacementOfPerson> {

    @Override
    public String name() {
        return "people";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<PlacementOfPerson> document() {
        return PlacementOfPerson.class;
    }

    @Override
    public Set<String> topics() {
        return Set.of(CaseEvent.TOPIC);
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("personId", "placementId"));
    }

    @Override
    public List<String> touchedBy(RecordedEvent recorded) {
        PlacementOfPerson told = told(recorded);
        return told == null ? List.of() : List.of(told.placementId());
    }

    @Override
    public @Nullable PlacementOfPerson fold(@Nullable PlacementOfPerson current, String id, RecordedEvent recorded) {
        PlacementOfPerson told = told(recorded);
        return told == null ? current : told;
    }

    private static @Nullable PlacementOfPerson told(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case PlacementProposed proposed ->
                new PlacementOfPerson(
                        proposed.placementId(), proposed.caseId(), proposed.personId(), proposed.ambito());
            case PlacementStarted started ->
                new PlacementOfPerson(started.placementId(), started.caseId(), started.personId(), started.ambito());
            default -> null;
        };
    }
}
