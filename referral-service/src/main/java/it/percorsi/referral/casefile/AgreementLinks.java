package it.percorsi.referral.casefile;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import it.percorsi.events.casefile.AgreementLinkAnswered;
import it.percorsi.events.casefile.AgreementLinkIssued;
import it.percorsi.events.casefile.AgreementLinkRevoked;
import it.percorsi.events.casefile.CaseFileEvent;
import it.percorsi.events.casefile.IndividualProjectDrafted;
import it.percorsi.events.casefile.ReferralSubmitted;
import it.percorsi.events.codes.AgreementAnswer;
import it.percorsi.events.codes.ProjectParty;
import it.percorsi.events.codes.SignatureManner;
import it.percorsi.platform.commands.Refused;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;

/**
 * R19: the links by which parties without an account answer. One link a party and version is open at a time; it serves
 * once, and a new draft leaves none open. Those who answer for the former municipality and the referring service hold
 * theirs no longer once another municipality has the case.
 */
@SuppressWarnings("NullAway.Init") // the referral comes first
final class AgreementLinks {

    private static final Set<ProjectParty> OF_THE_FORMER_MUNICIPALITY =
            Set.of(ProjectParty.CASE_MANAGER, ProjectParty.REFERRING_SERVICE);

    private final Agreements agreements;
    private final Map<String, AgreementLinkIssued> open = new HashMap<>();
    private ReferralSubmitted of;

    AgreementLinks(Agreements agreements) {
        this.agreements = agreements;
    }

    @CommandHandler
    void handle(IssueAgreementLink link) {
        IndividualProjectDrafted draft = agreements.fitting(
                new AgreeToProject(link.caseId(), link.party(), SignatureManner.ELECTRONIC, link.issuedOn()));
        Optional<String> before = open.values().stream()
                .filter(other -> other.party() == link.party())
                .map(AgreementLinkIssued::linkId)
                .findFirst();
        before.ifPresent(linkId -> apply(revoked(linkId, link.issuedOn())));
        apply(new AgreementLinkIssued(
                of.caseId(),
                of.personId(),
                of.ambito(),
                of.municipality(),
                draft.projectVersion(),
                link.party(),
                link.linkId(),
                link.issuedOn(),
                link.validUntil()));
    }

    @CommandHandler
    void handle(RevokeAgreementLink link) {
        mustBeOpen(link.linkId());
        apply(revoked(link.linkId(), link.revokedOn()));
    }

    @CommandHandler
    void handle(AnswerByLink answer) {
        AgreementLinkIssued link = mustBeOpen(answer.linkId());
        if (answer.answeredOn().isAfter(link.validUntil())) {
            throw Refused.ever("agreement-link-over", "R19");
        }
        AgreeToProject agreement =
                new AgreeToProject(of.caseId(), link.party(), SignatureManner.ELECTRONIC, answer.answeredOn());
        if (!agreements.fits(agreement)) {
            throw Refused.now("agreement-not-now", "R19");
        }
        if (answer.answer() == AgreementAnswer.AGREED) {
            agreements.take(agreement, new CaseFileFacts(of));
        }
        apply(new AgreementLinkAnswered(
                of.caseId(),
                of.personId(),
                of.ambito(),
                of.municipality(),
                link.projectVersion(),
                link.party(),
                link.linkId(),
                answer.answer(),
                answer.signedBy(),
                answer.note(),
                answer.answeredOn()));
    }

    void passedOn(LocalDate on) {
        List<String> theirs = open.values().stream()
                .filter(link -> OF_THE_FORMER_MUNICIPALITY.contains(link.party()))
                .map(AgreementLinkIssued::linkId)
                .sorted()
                .toList();
        theirs.forEach(linkId -> apply(revoked(linkId, on)));
    }

    private AgreementLinkIssued mustBeOpen(String linkId) {
        AgreementLinkIssued link = open.get(linkId);
        if (link == null) {
            throw Refused.now("agreement-link-over", "R19");
        }
        return link;
    }

    private AgreementLinkRevoked revoked(String linkId, LocalDate on) {
        return new AgreementLinkRevoked(of.caseId(), of.personId(), of.ambito(), of.municipality(), linkId, on);
    }

    @EventSourcingHandler
    void on(CaseFileEvent event) {
        of = Residence.after(of, event);
    }

    @EventSourcingHandler
    void on(AgreementLinkIssued event) {
        open.put(event.linkId(), event);
    }

    @EventSourcingHandler
    void on(AgreementLinkRevoked event) {
        open.remove(event.linkId());
    }

    @EventSourcingHandler
    void on(AgreementLinkAnswered event) {
        open.remove(event.linkId());
    }

    @EventSourcingHandler
    void on(IndividualProjectDrafted event) {
        open.clear();
    }
}
