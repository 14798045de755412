package it.percorsi.referral.casefile;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import it.percorsi.events.casefile.CaseFileEvent;
import it.percorsi.events.casefile.CompanyHeard;
import it.percorsi.events.casefile.InterviewHeld;
import it.percorsi.events.casefile.ReferralSubmitted;
import it.percorsi.events.casefile.ServiceActivated;
import it.percorsi.events.codes.AppointmentKind;
import it.percorsi.events.codes.Instrument;
import it.percorsi.platform.commands.Refused;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** R26: support for a worker at risk of losing the job; who heard one side does not hear the other. */
@SuppressWarnings("NullAway.Init") // the referral comes first
final class SupportOfWorker {

    private final Standing standing;
    private final Path path;
    private ReferralSubmitted referral;
    private final Set<String> heardTheWorker = new HashSet<>();
    private final Set<String> heardTheCompany = new HashSet<>();

    SupportOfWorker(Standing standing, Path path) {
        this.standing = standing;
        this.path = path;
    }

    @CommandHandler
    void handle(HearCompany meeting) {
        theWorkerWasHeardBefore(meeting.heardOn());
        if (heardTheWorker.contains(normal(meeting.operator()))) {
            throw Refused.now("same-operator", "R26").with(meeting.operator());
        }
        apply(new CompanyHeard(
                referral.caseId(),
                referral.personId(),
                referral.ambito(),
                referral.municipality(),
                meeting.operator(),
                meeting.company(),
                meeting.findings(),
                meeting.heardOn()));
    }

    @CommandHandler
    void handle(ActivateService activation) {
        theWorkerWasHeardBefore(activation.activatedOn());
        apply(new ServiceActivated(
                referral.caseId(),
                referral.personId(),
                referral.ambito(),
                referral.municipality(),
                activation.service(),
                activation.note(),
                activation.activatedOn()));
    }

    private void theWorkerWasHeardBefore(LocalDate day) {
        standing.mustGoOn();
        if (referral.requestedInstrument() != Instrument.RETENTION_SUPPORT) {
            throw Refused.ever("no-support-asked", "R26");
        }
        path.mustBeEndorsedOn(day);
        if (heardTheWorker.isEmpty()) {
            throw Refused.now("worker-not-heard", "R26");
        }
        standing.mustNotHaltOn(day);
    }

    /** An interview that its operator could not record is not booked. */
    void mayBeBooked(AppointmentKind kind, AppointmentSlot slot) {
        if (kind.interview().isPresent()) {
            mustNotHaveHeardTheCompany(slot.operator());
            mustNotHaveHeardTheCompany(slot.operatorName());
        }
    }

    /** Nor the other way round. */
    void mustNotHaveHeardTheCompany(String operator) {
        if (heardTheCompany.contains(normal(operator))) {
            throw Refused.now("same-operator", "R26").with(operator);
        }
    }

    /** However the name was typed. */
    private static String normal(String operator) {
        return operator.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    @EventSourcingHandler
    void on(CaseFileEvent event) {
        referral = Residence.after(referral, event);
    }

    @EventSourcingHandler
    void on(InterviewHeld event) {
        heardTheWorker.add(normal(event.operator()));
    }

    @EventSourcingHandler
    void on(CompanyHeard event) {
        heardTheCompany.add(normal(event.operator()));
    }
}
