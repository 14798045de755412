package it.percorsi.referral.agreements;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import it.percorsi.events.codes.AgreementAnswer;
import it.percorsi.events.codes.ProjectParty;
import it.percorsi.platform.commands.CommandContext;
import it.percorsi.platform.commands.CommandOutcome;
import it.percorsi.platform.commands.Commands;
import it.percorsi.platform.commands.Provenance;
import it.percorsi.platform.commands.Refused;
import it.percorsi.platform.privacy.PersonKeys;
import it.percorsi.platform.views.ViewReader;
import it.percorsi.platform.views.Views;
import it.percorsi.referral.casefile.AnswerByLink;
import it.percorsi.referral.casefile.IssueAgreementLink;
import it.percorsi.referral.casefile.RevokeAgreementLink;
import it.percorsi.referral.project.CaseProjects;
import it.percorsi.referral.project.ProjectVersion;
import it.percorsi.referral.project.Projects;
import it.percorsi.referral.views.CaseDocument;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;

/** Gives links out, takes them back, and takes what is answered by them. Whether the case is theirs is known before. */
@Component
class LinkDesk {

    /** As who answers by a link stands in events and logs: nobody with an account. */
    static final String HOLDER = "link-personale";

    private static final int MOST = 30;
    private static final int DAYS = 14;

    private final ViewReader<AgreementLink> links;
    private final Projects projects;
    private final PersonKeys keys;
    private final Commands commands;
    private final Clock clock;

    LinkDesk(Views views, AgreementLinksView view, Projects projects, PersonKeys keys, Commands commands, Clock clock) {
        this.links = views.reader(view);
        this.projects = projects;
        this.keys = keys;
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * A link that was just made.
     *
     * @param secret what opens it
     * @param validUntil the last day on which it serves
     * @param outcome the case's version
     */
    record Issued(LinkSecret secret, LocalDate validUntil, CommandOutcome outcome) {}

    Issued issue(String caseId, ProjectParty party) {
        String personId = projects.ofCase(caseId).personId();
        SecretKey key = keys.forWriting(personId).orElseThrow(() -> Refused.now("already-erased", null));
        LinkSecret secret = LinkSecret.of(key, CommandContext.current().newId("agreement-link") + "|" + caseId);
        LocalDate today = LocalDate.now(clock);
        LocalDate until = today.plusDays(DAYS);
        CommandOutcome outcome = commands.send(new IssueAgreementLink(caseId, secret.linkId(), party, today, until));
        projects.await(caseId, outcome);
        links.await(secret.linkId(), caseId, outcome.sequence());
        return new Issued(secret, until, outcome);
    }

    CommandOutcome revoke(String caseId, String linkId) {
        CommandOutcome outcome = commands.send(new RevokeAgreementLink(caseId, linkId, LocalDate.now(clock)));
        links.await(linkId, caseId, outcome.sequence());
        return projects.await(caseId, outcome);
    }

    /** What the holder of a link says; the same link answered again changes nothing. */
    void answer(AgreementLink link, AgreementAnswer answer, String signedBy, String note) {
        Provenance asked = CommandContext.current().provenance();
        Provenance holder = new Provenance(HOLDER, "", "", asked.correlationId(), null);
        CommandContext once = CommandContext.of(holder, "agreement-link/" + link.linkId());
        AnswerByLink said =
                new AnswerByLink(link.caseId(), link.linkId(), answer, signedBy, note, LocalDate.now(clock));
        CommandOutcome outcome;
        try {
            outcome = commands.send(said, once);
        } catch (Refused refusal) {
            if (!refusal.code().equals("agreement-link-over")) {
                throw refusal;
            }
            // Who answered by it at the same moment came first: what came of that is then known, to be waited for.
            outcome = commands.send(said, once);
        }
        links.await(link.linkId(), link.caseId(), outcome.sequence());
        projects.await(link.caseId(), outcome);
    }

    Optional<AgreementLink> find(LinkSecret secret) {
        return links.find(secret.linkId());
    }

    /** The latest links of a case. */
    List<AgreementLink> of(String caseId) {
        return links.list(Filters.eq("caseId", caseId), Sorts.descending("issuedOn", "linkId"), MOST);
    }

    /** How a link stands today. */
    AgreementLink.State state(AgreementLink link, CaseDocument document, CaseProjects of) {
        AgreementLink.State state = link.on(
                LocalDate.now(clock),
                of.pending()
                        .filter(version -> version.missing().contains(link.party()))
                        .map(ProjectVersion::version)
                        .orElse(0));
        return state == AgreementLink.State.OPEN && isHeld(document, of) ? AgreementLink.State.HELD : state;
    }

    /** Whether nobody can agree to the project today: its case stands still, or an assessment is against it (R7). */
    boolean isHeld(CaseDocument document, CaseProjects of) {
        return document.state().isStanding() || of.cannotBeAgreedOn(LocalDate.now(clock));
    }

    CaseDocument ofCase(String caseId) {
        return projects.ofCase(caseId);
    }
}
