package it.percorsi.referral.programmes;

import it.percorsi.events.codes.AppointmentPlace;
import it.percorsi.events.codes.MeetingPayer;
import it.percorsi.events.codes.PathLeaveReason;
import it.percorsi.events.programme.ProgrammePhase;
import it.percorsi.platform.security.AccessRules;
import it.percorsi.platform.security.Caller;
import it.percorsi.platform.web.CodeTexts;
import it.percorsi.platform.web.RefusalText;
import it.percorsi.referral.access.CaseHead;
import it.percorsi.referral.access.LifeActions;
import it.percorsi.referral.api.CaseSteps;
import it.percorsi.referral.appointments.AppointmentLengths;
import it.percorsi.referral.views.CaseDocument;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The programme that a case runs under (R41), in the case's page and on pages of its own. */
@Controller
class CaseProgrammePages {

    private static final String PAGE = "/casi/{caseId}/programma";
    private static final String STEP = PAGE + "/{step:ingresso|fase|incontro|calendario|conclusione|uscita}";

    private final CasePaths paths;
    private final MeetingSeries series;
    private final Programmes programmes;
    private final PathWords words;
    private final MessageSource messages;
    private final CaseHead head;
    private final AccessRules rules;
    private final CodeTexts texts;

    CaseProgrammePages(
            CasePaths paths,
            MeetingSeries series,
            Programmes programmes,
            PathWords words,
            MessageSource messages,
            CaseHead head,
            AccessRules rules,
            CodeTexts texts) {
        this.paths = paths;
        this.series = series;
        this.programmes = programmes;
        this.words = words;
        this.messages = messages;
        this.head = head;
        this.rules = rules;
        this.texts = texts;
    }

    /** A page; within the case's page only what it holds. */
    @GetMapping(PAGE)
    String show(
            Caller caller,
            @PathVariable String caseId,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Model model) {
        addCase(caller, caseId, model);
        return part ? "referral/case-programme :: path" : "referral/case-programme";
    }

    @GetMapping(STEP)
    String form(Caller caller, @PathVariable String caseId, @PathVariable String step, Model model) {
        Optional<CasePath> running = addCase(caller, caseId, model);
        model.addAttribute("step", step);
        model.addAttribute("open", programmes.withRoom(caller.ambito()));
        model.addAttribute("reasons", texts.choices(PathLeaveReason.class));
        model.addAttribute("payers", texts.choices(MeetingPayer.class));
        model.addAttribute("places", texts.choices(AppointmentPlace.class));
        model.addAttribute("lengths", AppointmentLengths.choices());
        model.addAttribute("many", running.map(MeetingSeries::due).orElse(1));
        model.addAttribute("entered", running.map(CaseProgrammePages::entered).orElse(Map.of()));
        return "referral/case-programme-step";
    }

    private static Map<String, String> entered(CasePath path) {
        Map<String, String> phases = new LinkedHashMap<>();
        List<ProgrammePhase> all = path.phases();
        for (int which = path.phase(); which > 0; which--) {
            phases.put(String.valueOf(which), all.get(which - 1).name());
        }
        return phases;
    }

    @PostMapping(PAGE + "/ingresso")
    String take(
            Caller caller,
            @PathVariable String caseId,
            @Valid @ModelAttribute("step") ProgrammeSteps.Taking step,
            RedirectAttributes next) {
        paths.take(caller, caseId, step);
        return done(caseId, "taken", next);
    }

    @PostMapping(PAGE + "/fase")
    String enter(
            Caller caller,
            @PathVariable String caseId,
            @Valid @ModelAttribute("step") ProgrammeSteps.Entry step,
            RedirectAttributes next) {
        return go(caller, caseId, step, "entered", next);
    }

    @PostMapping(PAGE + "/incontro")
    String meet(
            Caller caller,
            @PathVariable String caseId,
            @Valid @ModelAttribute("step") ProgrammeSteps.Meeting step,
            RedirectAttributes next) {
        return go(caller, caseId, step, "met", next);
    }

    /** What became of one date; {@code reason} is null when the appointment is there. */
    record Date(LocalDate day, @Nullable String reason) {}

    @PostMapping(PAGE + "/calendario")
    String book(
            Caller caller,
            @PathVariable String caseId,
            @Valid @ModelAttribute("step") MeetingSeries.Wanted wanted,
            Model model,
            Locale locale) {
        List<Date> dates = series.book(caller, caseId, wanted).stream()
                .map(one -> new Date(
                        one.day(),
                        one.refusal() == null
                                ? null
                                : RefusalText.of(one.refusal(), messages, locale)
                                        .message()))
                .toList();
        addCase(caller, caseId, model);
        model.addAttribute("dates", dates);
        model.addAttribute(
                "booked", dates.stream().filter(one -> one.reason() == null).count());
        return "referral/case-programme-series";
    }

    @PostMapping(PAGE + "/conclusione")
    String complete(
            Caller caller,
            @PathVariable String caseId,
            @Valid @ModelAttribute("step") ProgrammeSteps.Completion step,
            RedirectAttributes next) {
        return go(caller, caseId, step, "completed", next);
    }

    @PostMapping(PAGE + "/uscita")
    String leave(
            Caller caller,
            @PathVariable String caseId,
            @Valid @ModelAttribute("step") ProgrammeSteps.Leaving step,
            RedirectAttributes next) {
        return go(caller, caseId, step, "left", next);
    }

    private String go(Caller caller, String caseId, CaseSteps.Step step, String what, RedirectAttributes next) {
        paths.go(caller, caseId, step);
        return done(caseId, what, next);
    }

    private static String done(String caseId, String what, RedirectAttributes next) {
        next.addFlashAttribute("notice", "referral.programme.done." + what);
        return "redirect:/casi/" + caseId + "/programma";
    }

    /** A path that is over, with the phases that it had come to. */
    record Past(CasePath path, List<PathWords.Step> steps) {}

    private Optional<CasePath> addCase(Caller caller, String caseId, Model model) {
        CaseDocument document = head.addTo(model, caller, caseId);
        List<CasePath> all = paths.ofCase(caller.ambito(), caseId);
        Optional<CasePath> running = CasePaths.running(all);
        boolean writes = rules.admits(caller, "GET", STEP);
        model.addAttribute("path", running.orElse(null));
        model.addAttribute("steps", running.map(words::steps).orElse(List.of()));
        model.addAttribute("comesNext", running.map(words::next).orElse(null));
        model.addAttribute("mayComplete", running.filter(PathWords::mayEnd).isPresent());
        model.addAttribute(
                "past",
                all.stream()
                        .filter(one -> one.state() != PathState.RUNNING)
                        .map(one -> new Past(one, words.gone(one)))
                        .toList());
        model.addAttribute("mayGoOn", writes && document.endorsedOn() != null && LifeActions.isHere(document));
        model.addAttribute("mayLeave", writes && !document.state().isOver());
        model.addAttribute("mayReadProgrammes", rules.admits(caller, "GET", "/programmi"));
        return running;
    }
}
