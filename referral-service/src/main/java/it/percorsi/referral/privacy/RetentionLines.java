package it.percorsi.referral.privacy;

import it.percorsi.events.CaseEvent;
import it.percorsi.events.casefile.CaseTransferred;
import it.percorsi.events.casefile.ReferralSubmitted;
import it.percorsi.platform.messaging.RecordedEvent;
import it.percorsi.platform.views.View;
import it.percorsi.referral.person.BusinessDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The last activity of each case, whichever service it comes from. */
@Component
public class RetentionLines implements View<RetentionLine> {

    private static final String KNOWN = "1";

    @Override
    public String name() {
        return "retention";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<RetentionLine> document() {
        return RetentionLine.class;
    }

    @Override
    public Set<String> topics() {
        return Set.of(CaseEvent.TOPIC);
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("ambito", "lastActivity", "caseId"));
    }

    @Override
    public List<String> touchedBy(RecordedEvent recorded) {
        return recorded.event() instanceof CaseEvent event ? List.of(event.caseId()) : List.of();
    }

    @Override
    public @Nullable RetentionLine fold(@Nullable RetentionLine current, String id, RecordedEvent recorded) {
        if (recorded.event() instanceof ReferralSubmitted e) {
            return new RetentionLine(e.caseId(), e.personId(), e.ambito(), e.municipality(), e.referredOn(), KNOWN);
        }
        if (current == null || !(recorded.event() instanceof CaseEvent event)) {
            return current;
        }
        RetentionLine line = event instanceof CaseTransferred e ? current.in(e.municipality()) : current;
        LocalDate on = BusinessDate.of(event);
        return on == null ? line : line.active(on);
    }
}
