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

/** A document a case and programme; a case that comes back to a programme begins anew, beside what was before. */
@Component
class CasePathsView implements View<PathsOfCase> {

    @Override
    public String name() {
        return "programme-paths";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<PathsOfCase> document() {
        return PathsOfCase.class;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(
                List.of("ambito", "caseId", "programmeId"),
                List.of("ambito", "programmeId", "caseId"),
                // Paths are counted from this one alone: a document brings all its meetings along.
                List.of("ambito", "programmeId", "place", "leftBefore"));
    }

    @Override
    public List<String> aggregatesOf(String id) {
        return List.of(id.substring(0, id.indexOf('/')));
    }

    @Override
    public List<String> touchedBy(RecordedEvent recorded) {
        return recorded.event() instanceof ProgrammePathEvent event
                ? List.of(PathsOfCase.idOf(event.caseId(), event.programmeId()))
                : List.of();
    }

    @Override
    public @Nullable PathsOfCase fold(@Nullable PathsOfCase current, String id, RecordedEvent recorded) {
        if (!(recorded.event() instanceof ProgrammePathEvent event)
                || !PathsOfCase.idOf(event.caseId(), event.programmeId()).equals(id)) {
            return current;
        }
        if (event instanceof ProgrammePathTaken taken) {
            return PathsOfCase.and(current, taken);
        }
        if (current == null) {
            return null;
        }
        CasePath last = current.last();
        return current.withLast(
                switch (event) {
                    case ProgrammePathTaken e -> last;
                    case ProgrammePhaseEntered e -> last.entered(e.enteredOn());
                    case ProgrammeMeetingHeld e ->
                        last.met(new CasePath.Meeting(e.phase(), e.heldOn(), e.minutes(), e.operator(), e.payer()));
                    case ProgrammePathCompleted e -> last.ended(PathState.COMPLETED, e.completedOn(), null);
                    case ProgrammePathLeft e -> last.ended(PathState.LEFT, e.leftOn(), e.reason());
                });
    }
}
