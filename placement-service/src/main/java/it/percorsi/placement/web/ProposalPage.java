package it.percorsi.placement.web;

import it.percorsi.events.codes.Instrument;
import it.percorsi.placement.desk.PlacementDesk;
import it.percorsi.placement.placement.ProposePlacement;
import it.percorsi.placement.registers.CaseHalt;
import it.percorsi.placement.registers.KnownFacts;
import it.percorsi.placement.registers.SharedProject;
import it.percorsi.placement.rulebook.RuleBook;
import it.percorsi.placement.views.openposts.CompanyPosts;
import it.percorsi.placement.views.openposts.OpenPosts;
import it.percorsi.placement.views.placements.Placements;
import it.percorsi.platform.access.AccessLog;
import it.percorsi.platform.commands.CommandContext;
import it.percorsi.platform.commands.CommandOutcome;
import it.percorsi.platform.security.Caller;
import it.percorsi.platform.web.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.UriComponentsBuilder;

/** Proposing a placement: first the post, then the agreement. */
@Controller
@RequestMapping("/inserimenti/nuovo")
class ProposalPage {

    private static final int ON_A_PAGE = 20;

    private final PlacementDesk desk;
    private final KnownFacts facts;
    private final OpenPosts openPosts;
    private final Placements placements;
    private final RuleBook rules;
    private final AccessLog accessLog;
    private final Clock clock;

    ProposalPage(
            PlacementDesk desk,
            KnownFacts facts,
            OpenPosts openPosts,
            Placements placements,
            RuleBook rules,
            AccessLog accessLog,
            Clock clock) {
        this.desk = desk;
        this.facts = facts;
        this.openPosts = openPosts;
        this.placements = placements;
        this.rules = rules;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    @GetMapping
    String choosePost(
            @RequestParam(required = false) @Nullable String caso,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(name = "dopo", required = false) @Nullable String after,
            Caller caller,
            Model model) {
        model.addAttribute("caso", caso);
        model.addAttribute("q", q);
        Optional<SharedProject> project = Optional.ofNullable(caso).flatMap(facts::sharedProject);
        if (project.isEmpty()) {
            return "placement/not-yet";
        }
        if (isHalted(project.get(), model)) {
            return "placement/not-yet";
        }
        accessLog.record(caller, AccessLog.Kind.VIEW, List.of(project.get().caseId()), null);
        Instrument instrument = project.get().instrument();
        List<CompanyPosts> found = openPosts.search(instrument, q, after, ON_A_PAGE + 1);
        List<CompanyPosts> page = found.subList(0, Math.min(ON_A_PAGE, found.size()));
        model.addAttribute("project", project.get());
        model.addAttribute(
                "choices",
                PostChoice.among(
                        page,
                        instrument,
                        placements.seatsTaken(
                                page.stream().map(CompanyPosts::companyId).toList()),
                        facts,
                        LocalDate.now(clock)));
        if (found.size() > ON_A_PAGE) {
            model.addAttribute("next", path(caso, q, page.getLast().order()));
        }
        if (after != null) {
            model.addAttribute("first", path(caso, q, null));
        }
        return "placement/choose-post";
    }

    @GetMapping(params = "posto")
    String form(
            @RequestParam String caso,
            @RequestParam String azienda,
            @RequestParam String posto,
            Caller caller,
            Model model) {
        Optional<SharedProject> project = facts.sharedProject(caso);
        model.addAttribute("caso", caso);
        if (project.isEmpty()) {
            return "placement/not-yet";
        }
        if (isHalted(project.get(), model)) {
            return "placement/not-yet";
        }
        CompanyPosts company = openPosts.company(azienda).orElseThrow(() -> new NotFound("company", azienda));
        CompanyPosts.OpenPost post = company.post(posto).orElseThrow(() -> new NotFound("post", posto));
        accessLog.record(caller, AccessLog.Kind.VIEW, List.of(project.get().caseId()), null);
        Instrument instrument = project.get().instrument();
        model.addAttribute("project", project.get());
        model.addAttribute("company", company);
        model.addAttribute("post", post);
        model.addAttribute("lengths", lengths(instrument));
        model.addAttribute("days", DayOfWeek.values());
        model.addAttribute("suggested", suggestion(project.get(), company, post));
        if (!model.containsAttribute("ticked")) {
            model.addAttribute("ticked", EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
        }
        return "placement/propose";
    }

    @PostMapping
    String propose(@Valid @ModelAttribute ProposalForm form, HttpServletRequest request, RedirectAttributes redirect) {
        ProposePlacement command = form.command(CommandContext.current().newId("placement"));
        // The platform takes single fields back to a refused form, but not a field with several values.
        RequestContextUtils.getOutputFlashMap(request).put("ticked", command.workingDays());
        CommandOutcome outcome = desk.take(command);
        redirect.addFlashAttribute("notice", "placement.notice.proposed");
        return "redirect:/inserimenti/" + outcome.aggregateId();
    }

    /** Before anybody fills in a form that would be refused. */
    private boolean isHalted(SharedProject project, Model model) {
        CaseHalt halt = facts.halt(project.caseId()).orElse(null);
        model.addAttribute("halt", halt);
        return halt != null;
    }

    private ProposalForm suggestion(SharedProject project, CompanyPosts company, CompanyPosts.OpenPost post) {
        LocalDate today = LocalDate.now(clock);
        List<Integer> lengths = lengths(project.instrument());
        return new ProposalForm(
                project.caseId(),
                company.companyId(),
                post.postId(),
                project.instrument(),
                "",
                company.contactName(),
                today.plusWeeks(2).with(TemporalAdjusters.next(DayOfWeek.MONDAY)),
                lengths.contains(project.months()) ? project.months() : lengths.getLast(),
                Math.min(project.weeklyHours(), post.weeklyHours()),
                null,
                today);
    }

    private List<Integer> lengths(Instrument instrument) {
        return instrument == Instrument.BORSA_LAVORO
                ? rules.borsaLavoro().months()
                : IntStream.rangeClosed(1, rules.tirocinio().mostMonths())
                        .boxed()
                        .toList();
    }

    private static String path(@Nullable String caso, String q, @Nullable String after) {
        UriComponentsBuilder path = UriComponentsBuilder.fromPath("/inserimenti/nuovo")
                .queryParam("caso", caso)
                .queryParam("q", q);
        if (after != null) {
            path.queryParam("dopo", after);
        }
        return path.encode().toUriString();
    }
}
