package it.percorsi.referral.route;

import it.percorsi.events.casefile.CaseClosed;
import it.percorsi.events.casefile.CaseFileEvent;
import it.percorsi.events.casefile.CaseManagerChanged;
import it.percorsi.events.casefile.CaseReopened;
import it.percorsi.events.casefile.CaseReturnedToMunicipality;
import it.percorsi.events.casefile.CaseTransferred;
import it.percorsi.events.casefile.ReferralDeclinedByMunicipality;
import it.percorsi.events.casefile.ReferralEndorsed;
import it.percorsi.events.casefile.ReferralPrioritised;
import it.percorsi.events.casefile.ReferralSubmitted;
import it.percorsi.platform.messaging.RecordedEvent;
import it.percorsi.platform.views.View;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A document a referral, folded from this service's own events. */
@Component
class RoutedReferrals implements View<RoutedReferral> {

    @Override
    public String name() {
        return "routed-referrals";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public Class<RoutedReferral> document() {
        return RoutedReferral.class;
    }

    /** The first serves the inbox of one municipality; the others count, for one municipality or for each. */
    @Override
    public List<List<String>> indexes() {
        return List.of(
                List.of("ambito", "municipality", "place"),
                List.of("ambito", "place", "municipality"),
                List.of("ambito", "endorsedBy", "endorsedOn"),
                List.of("ambito", "endorsedOn", "endorsedBy"),
                List.of("ambito", "withSisl", "municipality"));
    }

    @Override
    public List<String> aggregatesOf(String id) {
        return List.of(id);
    }

    @Override
    public List<String> touchedBy(RecordedEvent recorded) {
        return recorded.event() instanceof CaseFileEvent event ? List.of(event.caseId()) : List.of();
    }

    @Override
    public @Nullable RoutedReferral fold(@Nullable RoutedReferral current, String id, RecordedEvent recorded) {
        if (recorded.event() instanceof ReferralSubmitted event) {
            return sent(event, recorded.provenance().organisation().equals(event.municipality()));
        }
        if (current == null) {
            return null;
        }
        return switch (recorded.event()) {
            case ReferralPrioritised e -> current.prioritised(e.priority());
            case CaseManagerChanged e -> current.managed(e.caseManager());
            case CaseTransferred e -> current.in(e.municipality());
            case ReferralEndorsed e -> current.endorsed(e.endorsedOn());
            case ReferralDeclinedByMunicipality e -> current.over(true);
            case CaseReturnedToMunicipality e -> current.over(true);
            case CaseClosed e -> current.over(true);
            case CaseReopened e -> current.over(false);
            default -> current;
        };
    }

    /** What the municipality sent itself is as urgent as it wrote. */
    private static RoutedReferral sent(ReferralSubmitted e, boolean byTheMunicipality) {
        return new RoutedReferral(
                e.caseId(),
                e.personId(),
                e.ambito(),
                e.municipality(),
                e.sendingService(),
                e.caseManager(),
                e.category(),
                e.referredOn(),
                e.priority(),
                byTheMunicipality ? e.priority() : null,
                null,
                null,
                false);
    }
}
