package it.percorsi.reporting.cases;

import it.percorsi.events.CaseEvent;
import it.percorsi.events.casefile.CaseFileEvent;
import it.percorsi.events.placement.AttendanceCorrected;
import it.percorsi.events.placement.AttendanceRecorded;
import it.percorsi.events.placement.PlacementEvent;
import it.percorsi.events.stipend.StipendEvent;
import it.percorsi.platform.messaging.RecordedEvent;
import it.percorsi.platform.views.View;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * One document per case with everything that the reports need, so that a report reads one ambito's cases of one period
 * and nothing else.
 */
@Component
public class CoprogettazioneCases implements View<CaseDocument> {

    @Override
    public String name() {
        return "coprogettazione-cases";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public Class<CaseDocument> document() {
        return CaseDocument.class;
    }

    @Override
    public Set<String> topics() {
        return Set.of(CaseEvent.TOPIC);
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("ambito", "semesters"), List.of("ambito", "running"), List.of("ambito", "open"));
    }

    @Override
    public List<String> touchedBy(RecordedEvent event) {
        return switch (event.event()) {
            // Nearly all that happens are days of attendance, and no report needs them: their months say it all.
            case AttendanceRecorded day -> List.of();
            case AttendanceCorrected day -> List.of();
            case CaseEvent fact -> List.of(fact.caseId());
            default -> List.of();
        };
    }

    @Override
    public CaseDocument fold(@Nullable CaseDocument current, String id, RecordedEvent event) {
        CaseDocument before =
                current == null ? CaseDocument.begun(event.event().ambito(), event.recordedAt()) : current;
        CaseDocument after = switch (event.event()) {
            case CaseFileEvent fact -> CaseFileFold.apply(before, fact);
            case PlacementEvent fact -> PlacementFold.apply(before, fact);
            case StipendEvent fact -> StipendFold.apply(before, fact);
            default -> before;
        };
        return after.recorded(event.recordedAt());
    }
}
