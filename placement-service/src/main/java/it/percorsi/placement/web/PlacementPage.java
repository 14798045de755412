package it.percorsi.placement.web;

import it.percorsi.events.codes.CompletionEvaluation;
import it.percorsi.events.codes.ContractKind;
import it.percorsi.events.codes.EarlyEndReason;
import it.percorsi.events.codes.EndingParty;
import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.PlacementParty;
import it.percorsi.events.codes.SignatureManner;
import it.percorsi.placement.access.PlacementActions;
import it.percorsi.placement.access.PlacementFields;
import it.percorsi.placement.registers.KnownFacts;
import it.percorsi.placement.views.attendance.AttendanceSheets;
import it.percorsi.placement.views.placements.PlacementDocument;
import it.percorsi.placement.views.placements.PlacementState;
import it.percorsi.placement.views.placements.Placements;
import it.percorsi.platform.json.Codes;
import it.percorsi.platform.security.Caller;
import it.percorsi.platform.views.Seen;
import it.percorsi.platform.web.CodeTexts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One placement: what it needs before the start, its months, its end. */
@Controller
class PlacementPage {

    private final Placements placements;
    private final AttendanceSheets sheets;
    private final CodeTexts texts;
    private final PlacementActions actions;
    private final PlacementFields fields;
    private final KnownFacts known;
    private final Clock clock;

    PlacementPage(
            Placements placements,
            AttendanceSheets sheets,
            CodeTexts texts,
            PlacementActions actions,
            PlacementFields fields,
            KnownFacts known,
            Clock clock) {
        this.placements = placements;
        this.sheets = sheets;
        this.texts = texts;
        this.actions = actions;
        this.fields = fields;
        this.known = known;
        this.clock = clock;
    }

    @GetMapping("/inserimenti/{id}")
    String show(@PathVariable String id, Caller caller, Model model) {
        Seen<PlacementDocument> seen = placements.seen(id);
        PlacementDocument placement = Objects.requireNonNull(seen.body());
        model.addAttribute("version", seen.lastOf(id));
        boolean direct = placement.plan().instrument() == Instrument.DIRECT_PLACEMENT;
        model.addAttribute("placement", placement);
        model.addAttribute("may", actions.on(caller, placement));
        if (fields.category(caller)) {
            model.addAttribute("category", placement.plan().category());
        }
        model.addAttribute("sheets", sheets.all(placement));
        model.addAttribute("parties", Codes.known(PlacementParty.class));
        model.addAttribute("manners", texts.choices(SignatureManner.class));
        model.addAttribute("evaluations", texts.choices(CompletionEvaluation.class));
        model.addAttribute("reasons", texts.choices(EarlyEndReason.class));
        model.addAttribute("endingParties", texts.choices(EndingParty.class));
        model.addAttribute("contracts", texts.choices(ContractKind.class));
        model.addAttribute("steps", PathSteps.of(placement));
        model.addAttribute(
                "hirable",
                switch (placement.state()) {
                    case COMPLETED, ENDED_EARLY -> true;
                    case STARTED -> direct;
                    default -> false;
                });
        model.addAttribute("running", placement.state() == PlacementState.STARTED);
        model.addAttribute("halt", known.halt(placement.caseId()).orElse(null));
        model.addAttribute("names", CaseNames.path(Stream.of(placement.caseId())));
        model.addAttribute("today", LocalDate.now(clock));
        return "placement/page";
    }
}
