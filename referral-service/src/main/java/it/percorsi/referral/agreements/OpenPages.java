package it.percorsi.referral.agreements;

import it.percorsi.events.codes.AgreementAnswer;
import it.percorsi.events.codes.ProjectParty;
import it.percorsi.platform.access.AccessLog;
import it.percorsi.platform.access.AccessLog.Kind;
import it.percorsi.platform.commands.Refused;
import it.percorsi.platform.security.Caller;
import it.percorsi.platform.security.Role;
import it.percorsi.platform.web.RefusalText;
import it.percorsi.referral.agreements.AgreementLink.State;
import it.percorsi.referral.casefile.InstrumentFitsTheAssessment;
import it.percorsi.referral.person.ErasedPersons;
import it.percorsi.referral.project.CaseProjects;
import it.percorsi.referral.project.PlainProject;
import it.percorsi.referral.project.ProjectVersion;
import it.percorsi.referral.project.Projects;
import it.percorsi.referral.views.Assessment;
import it.percorsi.referral.views.CaseDocument;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The page behind a personal link, for whoever holds it: the project without health details, and the answer. A link that
 * was never there and one that serves no more look alike; one that cannot be answered just now says whom to ask, and
 * never why.
 */
@Controller
class OpenPages {

    private static final String PAGE = "/accordi/{secret}";

    /** Who reads here which service sends the person knows it already; its name may tell a diagnosis. */
    private static final Set<ProjectParty> KNOW_THE_SENDER =
            Set.of(ProjectParty.PERSON, ProjectParty.CASE_MANAGER, ProjectParty.REFERRING_SERVICE);

    private static final Role[] STAFF = {Role.OPERATORE, Role.COORDINATORE, Role.AMMINISTRAZIONE, Role.GESTORE};

    private final LinkDesk desk;
    private final Projects projects;
    private final PlainProject plain;
    private final ErasedPersons erased;
    private final MessageSource messages;
    private final AccessLog log;

    OpenPages(
            LinkDesk desk,
            Projects projects,
            PlainProject plain,
            ErasedPersons erased,
            MessageSource messages,
            AccessLog log) {
        this.desk = desk;
        this.erased = erased;
        this.messages = messages;
        this.projects = projects;
        this.plain = plain;
        this.log = log;
    }

    /** What the holder answers. */
    record Answer(
            @NotNull AgreementAnswer answer,
            @NotNull @Size(max = 120) String signedBy,
            @Nullable @Size(max = 500) String note) {}

    @GetMapping(PAGE)
    String project(@PathVariable String secret, HttpServletResponse response, Model model) {
        if (handsLinksOut()) {
            return notTheirs(response);
        }
        AgreementLink link = desk.find(new LinkSecret(secret)).orElse(null);
        if (link == null) {
            return gone(response);
        }
        CaseDocument document = desk.ofCase(link.caseId());
        CaseProjects all = projects.of(document);
        State state = desk.state(link, all);
        Optional<ProjectVersion> version = version(link, all);
        if (state == State.ANSWERED) {
            model.addAttribute("link", link);
            return "referral/agreement-answered";
        }
        if (state == State.OVER || version.isEmpty() || erased.include(document.personId())) {
            return gone(response);
        }
        if (isHalted(document, version.get())) {
            return notNow(link, document, version.get(), response, model);
        }
        return open(link, document, version.get(), model);
    }

    private String open(AgreementLink link, CaseDocument document, ProjectVersion version, Model model) {
        log.record(holder(document), Kind.VIEW, "/accordi", List.of(document.caseId()), null);
        tell(link, document, version, model);
        return "referral/agreement-open";
    }

    private String notNow(
            AgreementLink link,
            CaseDocument document,
            ProjectVersion version,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpStatus.CONFLICT.value());
        tell(link, document, version, model);
        return "referral/agreement-not-now";
    }

    private void tell(AgreementLink link, CaseDocument document, ProjectVersion version, Model model) {
        model.addAttribute("link", link);
        model.addAttribute("namesSender", KNOW_THE_SENDER.contains(link.party()));
        model.addAllAttributes(plain.model(document, version.withoutHealth()));
    }

    @PostMapping(PAGE)
    String answer(
            @PathVariable String secret,
            @Valid @ModelAttribute("step") Answer answer,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        if (handsLinksOut()) {
            return notTheirs(response);
        }
        AgreementLink link = desk.find(new LinkSecret(secret)).orElse(null);
        if (link == null) {
            return gone(response);
        }
        if (link.answeredOn() == null) {
            CaseDocument document = desk.ofCase(link.caseId());
            CaseProjects all = projects.of(document);
            Optional<ProjectVersion> version = version(link, all);
            if (desk.state(link, all) == State.OVER || version.isEmpty() || erased.include(document.personId())) {
                return gone(response);
            }
            if (isHalted(document, version.get())) {
                return notNow(link, document, version.get(), response, model);
            }
            String name = answer.signedBy().strip();
            String note = answer.note() == null ? "" : answer.note().strip();
            if (name.isEmpty()) {
                // What was written stands on the page that answers: nothing is kept for who has no account.
                response.setStatus(HttpStatus.BAD_REQUEST.value());
                String message = messages.getMessage("input.name-missing", null, locale);
                model.addAttribute("refusal", new RefusalText("name-missing", null, message, List.of()));
                model.addAttribute("form", Map.of("note", note));
                return open(link, document, version.get(), model);
            }
            try {
                desk.answer(link, answer.answer(), name, note);
            } catch (Refused refusal) {
                return notNow(link, document, version.get(), response, model);
            }
        }
        return "redirect:/accordi/" + secret;
    }

    private static Optional<ProjectVersion> version(AgreementLink link, CaseProjects all) {
        return all.versions().stream()
                .filter(one -> one.version() == link.projectVersion())
                .findFirst();
    }

    /** Nothing is to be agreed to, and nobody without an account learns why. */
    private static boolean isHalted(CaseDocument document, ProjectVersion version) {
        Assessment assessment = document.assessment();
        return document.state().isStanding()
                || (assessment != null
                        && !InstrumentFitsTheAssessment.allows(
                                assessment.suitability(),
                                assessment.maxWeeklyHours(),
                                version.instrument(),
                                version.weeklyHours()));
    }

    private static Caller holder(CaseDocument document) {
        return new Caller(LinkDesk.HOLDER, LinkDesk.HOLDER, Set.of(), document.ambito(), "", "", "");
    }

    /** Who makes links for others answers none: nobody could tell whose word it is. */
    private static boolean handsLinksOut() {
        return Caller.current().filter(caller -> caller.is(STAFF)).isPresent();
    }

    private static String notTheirs(HttpServletResponse response) {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        return "referral/agreement-not-yours";
    }

    private static String gone(HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return "referral/agreement-gone";
    }
}
