package it.percorsi.referral.support;

import it.percorsi.events.casefile.CaseFileEvent;
import it.percorsi.events.casefile.CompanyHeard;
import it.percorsi.events.casefile.InterviewHeld;
import it.percorsi.events.casefile.ReferralSubmitted;
import it.percorsi.events.casefile.ServiceActivated;
import it.percorsi.events.codes.Instrument;
import it.percorsi.platform.messaging.RecordedEvent;
import it.percorsi.platform.views.View;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A document a case in which support is asked for, folded from this service's own events. */
@Component
class SupportFiles implements View<SupportFile> {

    @Override
    public String name() {
        return "support-files";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<SupportFile> document() {
        return SupportFile.class;
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
    public @Nullable SupportFile fold(@Nullable SupportFile current, String id, RecordedEvent recorded) {
        if (recorded.event() instanceof ReferralSubmitted e) {
            return e.requestedInstrument() == Instrument.RETENTION_SUPPORT
                    ? new SupportFile(e.caseId(), e.personId(), List.of(), List.of(), List.of())
                    : null;
        }
        if (current == null) {
            return null;
        }
        return switch (recorded.event()) {
            case InterviewHeld e -> current.with(new SupportFile.WorkerHeard(e.operator(), e.heldOn()));
            case CompanyHeard e ->
                current.with(new SupportFile.CompanyMet(e.operator(), e.heardOn(), e.company(), e.findings()));
            case ServiceActivated e -> current.with(new SupportFile.Activated(e.activatedOn(), e.service(), e.note()));
            default -> current;
        };
    }
}
