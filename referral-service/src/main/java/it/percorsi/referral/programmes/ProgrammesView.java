package it.percorsi.referral.programmes;

import it.percorsi.events.programme.ProgrammeChanged;
import it.percorsi.events.programme.ProgrammeEnded;
import it.percorsi.events.programme.ProgrammeEvent;
import it.percorsi.events.programme.ProgrammeOpened;
import it.percorsi.platform.messaging.RecordedEvent;
import it.percorsi.platform.views.View;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A document a funded programme. */
@Component
class ProgrammesView implements View<ProgrammeDocument> {

    @Override
    public String name() {
        return "programmes";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<ProgrammeDocument> document() {
        return ProgrammeDocument.class;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("ambito", "firstDay", "programmeId"));
    }

    @Override
    public List<String> aggregatesOf(String id) {
        return List.of(id);
    }

    @Override
    public List<String> touchedBy(RecordedEvent recorded) {
        return recorded.event() instanceof ProgrammeEvent event ? List.of(event.programmeId()) : List.of();
    }

    @Override
    public @Nullable ProgrammeDocument fold(@Nullable ProgrammeDocument current, String id, RecordedEvent recorded) {
        if (recorded.event() instanceof ProgrammeOpened e) {
            return new ProgrammeDocument(
                    e.programmeId(),
                    e.ambito(),
                    e.name(),
                    e.funder(),
                    e.firstDay(),
                    e.lastDay(),
                    e.paths(),
                    e.phases(),
                    null);
        }
        if (current == null) {
            return null;
        }
        return switch (recorded.event()) {
            case ProgrammeChanged e -> current.changed(e.firstDay(), e.lastDay(), e.paths());
            case ProgrammeEnded e -> current.ended(e.endedOn());
            default -> current;
        };
    }
}
