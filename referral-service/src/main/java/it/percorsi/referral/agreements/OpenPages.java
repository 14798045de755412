package it.percorsi.referral.agreements;

import it.percorsi.events.codes.AgreementAnswer;
import it.percorsi.platform.access.AccessLog;
import it.percorsi.platform.access.AccessLog.Kind;
import it.percorsi.platform.commands.Refused;
import it.percorsi.platform.security.Caller;
import it.percorsi.platform.security.Role;
import it.percorsi.platform.web.RefusalText;
import it.percorsi.referral.agreements.AgreementLink.State;
import it.percorsi.referral.person.ErasedPersons;
import it.percorsi.referral.project.CaseProjects;
import it.percorsi.referral.project.PlainProject;
import it.percorsi.referral.project.ProjectVersion;
import it.percorsi.referral.project.Projects;
import it.percorsi.referral.project.ServiceContact;
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

    /** It was answered meanwhile, or agreed to on paper: nobody is told that nothing was recorded. */
    private static final Set<String> RECORDED_ALREADY = Set.of("agreement-link-over", "already-agreed");

    private static final Role[] STAFF = {Role.OPERATORE, Role.COORDINATORE, Role.AMMINISTRAZIONE, Role.GESTORE};

    private final LinkDesk desk;
    private final Projects projects;
    private final PlainProject plain;
    private final ServiceContact contact;
    private final ErasedPersons erased;
    private final MessageSource messages;
    private final AccessLog log;

    OpenPages(
            LinkDesk desk,
            Projects projects,
            PlainProject plain,
            ServiceContact contact,
            ErasedPersons erased,
            MessageSource messages,
            AccessLog log) {
        this.desk = desk;
        this.erased = erased;
        this.messages = messages;
        this.projects = projects;
        this.plain = plain;
        this.contact = contact;
        this.log = log;
    }

    /** What the holder answers. */
    record Answer(
            @NotNull AgreementAnswer answer,
            @NotNull @Size(max = 120) String signedBy,
            @Nullable @Size(max = 500) String note) {

        private String noteText() {
            return note == null ? "" : note.strip();
        }
    }

    /** What a link asks about, and how it stands. */
    private record Asked(AgreementLink link, CaseDocument document, CaseProjects projects, State state) {

        /** The version to be agreed to, as long as the link stands open. */
        ProjectVersion version() {
            return projects.pending().orElseThrow();
        }

        /** Whether its party agreed by a link to the version that it asks about, which the link itself need not show yet. */
        boolean agreedByLink() {
            return projects.versions().stream()
                    .filter(version -> version.version() == link.projectVersion())
                    .flatMap(version -> version.agreements().stream())
                    .anyMatch(agreement -> agreement.party() == link.party()
                            && agreement.recordedBy().equals(LinkDesk.HOLDER));
        }
    }

    private Optional<Asked> asked(String secret) {
        return desk.find(new LinkSecret(secret)).map(link -> {
            CaseDocument document = desk.ofCase(link.caseId());
            CaseProjects all = projects.of(document);
            State state = desk.state(link, document, all);
            boolean nobodyThere = state != State.ANSWERED && erased.include(document.personId());
            return new Asked(link, document, all, nobodyThere ? State.OVER : state);
        });
    }

    @GetMapping(PAGE)
    String project(@PathVariable String secret, HttpServletResponse response, Model model) {
        if (handsLinksOut()) {
            return notTheirs(response);
        }
        Asked asked = asked(secret).orElse(null);
        if (asked == null) {
            return gone(response);
        }
        return switch (asked.state()) {
            case ANSWERED -> {
                model.addAttribute("link", asked.link());
                yield "referral/agreement-answered";
            }
            case OVER -> gone(response);
            case HELD -> notNow(asked, response, model);
            case OPEN -> open(asked, model);
        };
    }

    private String open(Asked asked, Model model) {
        tell(asked, model);
        model.addAttribute("link", asked.link());
        model.addAllAttributes(plain.model(asked.document(), asked.version().withoutHealth()));
        return "referral/agreement-open";
    }

    private String notNow(Asked asked, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.CONFLICT.value());
        tell(asked, model);
        return "referral/agreement-not-now";
    }

    /** Who is told whom to call is told of the case. */
    private void tell(Asked asked, Model model) {
        CaseDocument document = asked.document();
        Caller holder = new Caller(LinkDesk.HOLDER, LinkDesk.HOLDER, Set.of(), document.ambito(), "", "", "");
        log.record(holder, Kind.VIEW, "/accordi", List.of(document.caseId()), null);
        model.addAttribute("whom", Whom.of(document, asked.link().party()));
        model.addAttribute("contact", contact);
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
        Asked asked = asked(secret).orElse(null);
        if (asked == null) {
            return gone(response);
        }
        return switch (asked.state()) {
            case ANSWERED -> answered(secret);
            case OVER -> asked.agreedByLink() ? send(asked, secret, answer, response, model) : gone(response);
            case HELD -> notNow(asked, response, model);
            case OPEN -> take(asked, secret, answer, response, locale, model);
        };
    }

    private String take(
            Asked asked, String secret, Answer answer, HttpServletResponse response, Locale locale, Model model) {
        if (answer.signedBy().isBlank()) {
            // What was written stands on the page that answers: nothing is kept for who has no account.
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            String message = messages.getMessage("input.name-missing", null, locale);
            model.addAttribute("refusal", new RefusalText("name-missing", null, message, List.of()));
            model.addAttribute("form", Map.of("note", answer.noteText()));
            return open(asked, model);
        }
        return send(asked, secret, answer, response, model);
    }

    private String send(Asked asked, String secret, Answer answer, HttpServletResponse response, Model model) {
        try {
            desk.answer(asked.link(), answer.answer(), answer.signedBy().strip(), answer.noteText());
        } catch (Refused refusal) {
            if (asked.state() == State.OPEN && !RECORDED_ALREADY.contains(refusal.code())) {
                return notNow(asked, response, model);
            }
        }
        return answered(secret);
    }

    /** The link's own page says what was recorded, or that the link serves no more. */
    private static String answered(String secret) {
        return "redirect:/accordi/" + secret;
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
