package it.percorsi.referral.project;

import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.ProjectParty;
import it.percorsi.platform.web.CodeTexts;
import it.percorsi.referral.views.CaseDocument;
import it.percorsi.referral.views.CaseQueries;
import it.percorsi.referral.views.PersonCard;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;

/** A project as it is told to the person it is about. */
@Component
public class PlainProject {

    private final CaseQueries cases;
    private final ProjectWords words;
    private final CodeTexts codes;
    private final MessageSourceAccessor messages;
    private final ServiceContact contact;

    PlainProject(
            CaseQueries cases, ProjectWords words, CodeTexts codes, MessageSource messages, ServiceContact contact) {
        this.cases = cases;
        this.words = words;
        this.codes = codes;
        this.messages = new MessageSourceAccessor(messages);
        this.contact = contact;
    }

    /** What a template needs to tell a version of a case's project. */
    public Map<String, Object> model(CaseDocument document, ProjectVersion project) {
        Map<String, Object> model = new HashMap<>();
        model.put(
                "name",
                cases.person(document.personId(), false)
                        .filter(person -> !person.erased())
                        .map(PersonCard::name)
                        .orElse(""));
        model.put("case", document);
        model.put("project", project);
        model.put("what", messages.getMessage("referral.plain.what." + what(project.instrument())));
        model.put("evaluators", words.list(project.evaluators()));
        model.put("deeds", deeds(project));
        model.put("contact", contact);
        return model;
    }

    /** An instrument of a later version is told by what all have in common. */
    private static String what(Instrument instrument) {
        return switch (instrument) {
            case TIROCINIO, BORSA_LAVORO, DIRECT_PLACEMENT, ACTIVE_JOB_SEARCH -> instrument.code();
            default -> Instrument.UNKNOWN.code();
        };
    }

    /** Who does what, by person; the person first. */
    private Map<String, List<String>> deeds(ProjectVersion project) {
        Map<String, List<String>> deeds = new LinkedHashMap<>();
        for (ProjectParty party : ProjectParty.values()) {
            project.done().stream()
                    .filter(action -> action.by() == party)
                    .forEach(action -> deeds.computeIfAbsent(codes.text(party), by -> new ArrayList<>())
                            .add(action.text()));
        }
        return deeds;
    }
}
