package it.percorsi.referral.web;

import static it.percorsi.platform.security.Role.COORDINATORE;
import static it.percorsi.platform.security.Role.OPERATORE;
import static it.percorsi.platform.security.Role.SERVIZIO;

import it.percorsi.events.codes.Priority;
import it.percorsi.events.codes.ReferralChannel;
import it.percorsi.platform.security.Caller;
import it.percorsi.referral.access.ReferralSenders;
import it.percorsi.referral.drafts.Drafts;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of the form for a referral shows besides what was written. */
@Component
class ReferralFormModel {

    /** The form's field with the id of the draft that it came from. */
    static final String DRAFT = "bozza";

    private static final String PAGE = "referral/new-referral";

    private final Choices choices;
    private final Drafts drafts;
    private final Clock clock;

    ReferralFormModel(Choices choices, Drafts drafts, Clock clock) {
        this.choices = choices;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** The page's name, its lists added to the model. */
    String page(Caller caller, Model model) {
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("channels", choices.of(ReferralChannel.class));
        model.addAttribute("categories", choices.categories());
        model.addAttribute("priorities", choices.of(Priority.class));
        boolean oneService = ReferralSenders.isOneService(caller);
        model.addAttribute("instruments", oneService ? choices.projectInstruments() : choices.instruments());
        model.addAttribute("ownService", oneService ? caller.service() : null);
        model.addAttribute(
                "municipalities",
                choices.municipalities(caller.is(OPERATORE, COORDINATORE, SERVIZIO) ? "" : caller.municipality()));
        model.addAttribute("drafts", drafts.of(caller));
        model.addAttribute("draftsKeptDays", Drafts.KEPT.toDays());
        return PAGE;
    }
}
