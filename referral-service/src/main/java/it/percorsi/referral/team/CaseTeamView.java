package it.percorsi.referral.team;

import it.percorsi.events.casefile.MultidisciplinaryTeamCalled;
import it.percorsi.events.casefile.TeamProgrammeSigned;
import it.percorsi.events.casefile.TeamProgrammeWritten;
import it.percorsi.platform.messaging.RecordedEvent;
import it.percorsi.platform.views.View;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The équipe of each case that has one, folded from this service's own events. */
@Component
public class CaseTeamView implements View<CaseTeam> {

    @Override
    public String name() {
        return "case-team";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<CaseTeam> document() {
        return CaseTeam.class;
    }

    @Override
    public List<String> aggregatesOf(String id) {
        return List.of(id);
    }

    @Override
    public List<String> touchedBy(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case MultidisciplinaryTeamCalled e -> List.of(e.caseId());
            case TeamProgrammeWritten e -> List.of(e.caseId());
            case TeamProgrammeSigned e -> List.of(e.caseId());
            default -> List.of();
        };
    }

    @Override
    public @Nullable CaseTeam fold(@Nullable CaseTeam current, String id, RecordedEvent recorded) {
        if (recorded.event() instanceof MultidisciplinaryTeamCalled e) {
            return new CaseTeam(e.caseId(), e.personId(), e.scheme(), e.calledOn(), null);
        }
        if (current == null) {
            return null;
        }
        return switch (recorded.event()) {
            case TeamProgrammeWritten e -> current.written(e);
            case TeamProgrammeSigned e -> current.signed(e);
            default -> current;
        };
    }
}
