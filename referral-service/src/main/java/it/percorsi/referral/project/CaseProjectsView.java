package it.percorsi.referral.project;

import it.percorsi.events.casefile.AgreementLinkAnswered;
import it.percorsi.events.casefile.AgreementLinkIssued;
import it.percorsi.events.casefile.AgreementLinkRevoked;
import it.percorsi.events.casefile.AssessmentCompleted;
import it.percorsi.events.casefile.IndividualProjectDrafted;
import it.percorsi.events.casefile.IndividualProjectShared;
import it.percorsi.events.casefile.ProjectAgreedBy;
import it.percorsi.events.casefile.ProjectRevisionProposed;
import it.percorsi.platform.messaging.RecordedEvent;
import it.percorsi.platform.views.View;
import it.percorsi.referral.casefile.Found;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The projects of each case, folded from this service's own events; only cases that ever had one. */
@Component
public class CaseProjectsView implements View<CaseProjects> {

    @Override
    public String name() {
        return "projects";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public Class<CaseProjects> document() {
        return CaseProjects.class;
    }

    @Override
    public List<String> aggregatesOf(String id) {
        return List.of(id);
    }

    @Override
    public List<String> touchedBy(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case IndividualProjectDrafted e -> List.of(e.caseId());
            case ProjectRevisionProposed e -> List.of(e.caseId());
            case ProjectAgreedBy e -> List.of(e.caseId());
            case IndividualProjectShared e -> List.of(e.caseId());
            case AssessmentCompleted e -> List.of(e.caseId());
            // These change no version, but who sent them waits for a page that has taken them in.
            case AgreementLinkIssued e -> List.of(e.caseId());
            case AgreementLinkRevoked e -> List.of(e.caseId());
            case AgreementLinkAnswered e -> List.of(e.caseId());
            default -> List.of();
        };
    }

    @Override
    public @Nullable CaseProjects fold(@Nullable CaseProjects current, String id, RecordedEvent recorded) {
        if (recorded.event() instanceof IndividualProjectDrafted e) {
            CaseProjects before = current == null ? CaseProjects.none(e.caseId(), e.personId()) : current;
            CaseProjects.Proposal proposal = before.proposed();
            return before.drafted(ProjectVersion.of(
                    e,
                    proposal == null ? null : proposal.reason(),
                    proposal == null ? "" : proposal.note(),
                    recorded.provenance().actor()));
        }
        if (current == null) {
            return null;
        }
        return switch (recorded.event()) {
            case ProjectRevisionProposed e ->
                current.proposed(new CaseProjects.Proposal(e.reason().told(), e.note()));
            case ProjectAgreedBy e ->
                current.agreed(new ProjectVersion.Agreed(
                        e.party(),
                        e.manner(),
                        e.agreedOn(),
                        recorded.provenance().actor(),
                        e.documentId()));
            case IndividualProjectShared e -> current.shared(e.sharedOn());
            case AssessmentCompleted e -> current.assessed(Found.by(e));
            default -> current;
        };
    }
}
