package it.percorsi.referral.programmes;

import it.percorsi.events.casefile.ProgrammeMeetingHeld;
import it.percorsi.events.casefile.ProgrammePathCompleted;
import it.percorsi.events.casefile.ProgrammePathEvent;
import it.percorsi.events.casefile.ProgrammePathLeft;
import it.percorsi.events.casefile.ProgrammePathTaken;
import it.percorsi.events.casefile.ProgrammePhaseEntered;
import it.percorsi.platform.messaging.RecordedEvent;
import it.percorsi.platform.views.View;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A document a case and programme; a case that comes back to a programme begins anew. */
@Component
class CasePathsView implements View<CasePath> {

    @Override
    public String name() {
        return "programme-paths";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<CasePath> document() {
        return CasePath.class;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(
                List.of("ambito", "caseId", "takenOn"),
                List.of("ambito", "programmeId", "caseId"),
                List.of("ambito", "programmeId", "place"));
    }

    @Override
    public List<String> aggregatesOf(String id) {
        return List.of(id.substring(0, id.indexOf('/')));
    }

    @Override
    public List<String> touchedBy(RecordedEvent recorded) {
        return recorded.event() instanceof ProgrammePathEvent event
                ? List.of(CasePath.idOf(event.caseId(), event.programmeId()))
                : List.of();
    }

    @Override
    public @Nullable CasePath fold(@Nullable CasePath current, String id, RecordedEvent recorded) {
        if (!(recorded.event() instanceof ProgrammePathEvent event)
                || !CasePath.idOf(event.caseId(), event.programmeId()).equals(id)) {
            return current;
        }
        if (event instanceof ProgrammePathTaken taken) {
            return CasePath.of(taken);
        }
        if (current == null) {
            return null;
        }
        return switch (event) {
            case ProgrammePathTaken e -> current;
            case ProgrammePhaseEntered e -> current.entered(e.enteredOn());
            case ProgrammeMeetingHeld e ->
                current.met(new CasePath.Meeting(e.phase(), e.heldOn(), e.minutes(), e.operator(), e.payer()));
            case ProgrammePathCompleted e -> current.ended(PathState.COMPLETED, e.completedOn(), null);
            case ProgrammePathLeft e -> current.ended(PathState.LEFT, e.leftOn(), e.reason());
        };
    }
}
