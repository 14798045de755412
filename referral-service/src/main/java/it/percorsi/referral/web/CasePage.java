package it.percorsi.referral.web;

import it.percorsi.events.codes.Instrument;
import it.percorsi.platform.outages.Outage;
import it.percorsi.platform.security.Caller;
import it.percorsi.referral.access.AccessReason;
import it.percorsi.referral.access.BreakGlass;
import it.percorsi.referral.access.CaseActions;
import it.percorsi.referral.access.CaseFields;
import it.percorsi.referral.access.CaseHead;
import it.percorsi.referral.access.LifeActions;
import it.percorsi.referral.views.CaseDocument;
import it.percorsi.referral.views.CaseLife;
import it.percorsi.referral.views.CaseQueries;
import it.percorsi.referral.views.CaseState;
import it.percorsi.referral.views.PlacementStatus;
import it.percorsi.referral.views.WaitingList;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Everything about one case on one page. */
@Controller
class CasePage {

    private static final String LATEST = "" + Long.MAX_VALUE;

    private final CaseHead head;
    private final CaseQueries cases;
    private final CaseActions actions;
    private final LifeActions turns;
    private final WaitingList waitingList;
    private final BreakGlass breakGlass;
    private final CaseStory story;
    private final MessageSourceAccessor words;

    CasePage(
            CaseHead head,
            CaseQueries cases,
            CaseActions actions,
            LifeActions turns,
            WaitingList waitingList,
            BreakGlass breakGlass,
            CaseStory story,
            MessageSource messages) {
        this.head = head;
        this.cases = cases;
        this.actions = actions;
        this.turns = turns;
        this.waitingList = waitingList;
        this.breakGlass = breakGlass;
        this.story = story;
        this.words = new MessageSourceAccessor(messages);
    }

    @GetMapping("/casi/{caseId}")
    String show(
            Caller caller, @PathVariable String caseId, @RequestParam(defaultValue = LATEST) long prima, Model model) {
        return page(caller, caseId, prima, false, model);
    }

    /** The same page with its health details, this once. */
    @PostMapping("/casi/{caseId}/emergenza")
    String breakGlass(Caller caller, @PathVariable String caseId, @RequestParam String reason, Model model) {
        breakGlass.open(caller, caseId, "reason", reason);
        return page(caller, caseId, Long.MAX_VALUE, true, model);
    }

    private String page(Caller caller, String caseId, long prima, boolean glassBroken, Model model) {
        CaseDocument document = addCase(caller, caseId, glassBroken, model);
        story.add(caller, caseId, prima, model);
        model.addAttribute("reasons", AccessReason.codes());
        model.addAttribute(
                "position",
                Outage.unlessDocumentsAreAway(() -> waitingList.positionOf(document))
                        .orElse(0L));
        model.addAttribute("waitingDays", waitingList.days(document));
        model.addAttribute("nextStep", nextStep(document, model));
        return "referral/case";
    }

    /** What holds the case up comes first; once a placement is under way, it is what the next step is about. */
    private static String nextStep(CaseDocument document, Model model) {
        if (document.state().isStanding()) {
            CaseLife.HandedBack back = document.life().handedBack();
            String known = back == null ? "" : back.acknowledgedOn() == null ? ".unknown" : ".known";
            return "referral.next." + document.state().code() + known;
        }
        if (document.reached() == CaseState.INTERVIEWED && document.instrument() == Instrument.RETENTION_SUPPORT) {
            return "referral.next.support";
        }
        if (document.reached() == CaseState.PROJECT_SHARED && LifeActions.isUnsuitable(document)) {
            return "referral.next.unsuitable.shared";
        }
        return model.getAttribute("placement") instanceof PlacementStatus placement
                ? "referral.next.placement." + placement.event()
                : "referral.next." + document.state().code();
    }

    /** What every page about a case shows of it. */
    CaseDocument addCase(Caller caller, String caseId, Model model) {
        return addCase(caller, caseId, false, model);
    }

    private CaseDocument addCase(Caller caller, String caseId, boolean glassBroken, Model model) {
        CaseDocument document = head.addTo(model, caller, caseId);
        Optional<Optional<PlacementStatus>> known = Outage.unlessDocumentsAreAway(() -> cases.placement(caseId));
        PlacementStatus placement = known.flatMap(status -> status).orElse(null);
        model.addAttribute("placementAway", known.isEmpty());
        boolean health = glassBroken || CaseFields.health(caller, document);
        model.addAttribute("case", CaseFields.shown(document, health));
        model.addAttribute("health", health);
        model.addAttribute("onPaper", CaseFields.health(caller, document));
        model.addAttribute("may", actions.on(caller, document, health));
        model.addAttribute("turns", turns.on(caller, document));
        model.addAttribute("clocks", cases.clocks(document));
        model.addAttribute("placement", placement);
        model.addAttribute("steps", PathStep.of(document, placement, words));
        model.addAttribute("dueOn", cases.dueOn(document));
        return document;
    }
}
