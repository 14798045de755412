package it.percorsi.referral.web;

import it.percorsi.platform.access.AccessLog;
import it.percorsi.platform.commands.Refused;
import it.percorsi.platform.security.Caller;
import it.percorsi.platform.web.BadInput;
import it.percorsi.platform.web.RefusalText;
import it.percorsi.referral.access.CaseRows;
import it.percorsi.referral.api.CaseOperator;
import it.percorsi.referral.appointments.OperatorNames;
import it.percorsi.referral.views.Operator;
import it.percorsi.referral.views.WorkList;
import it.percorsi.referral.worklist.BulkAssignment;
import jakarta.validation.Valid;
import java.util.HashMap;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A coordinator assigns the cases ticked in the list: chooses whom, sees what will happen, confirms, reads what did. */
@Controller
class BulkAssignmentPages {

    private final BulkAssignment assignment;
    private final WorkList list;
    private final OperatorNames operators;
    private final CaseRows rows;
    private final AccessLog accesses;
    private final MessageSource messages;

    BulkAssignmentPages(
            BulkAssignment assignment,
            WorkList list,
            OperatorNames operators,
            CaseRows rows,
            AccessLog accesses,
            MessageSource messages) {
        this.assignment = assignment;
        this.list = list;
        this.operators = operators;
        this.rows = rows;
        this.accesses = accesses;
        this.messages = messages;
    }

    /** Somebody to choose, with the number of open cases that they follow. */
    record Candidate(String user, String name, long open) {}

    /** A chosen case: whose it is now, and whether the assignment changes that. */
    record Chosen(WorkList.Line line, @Nullable String now, boolean already) {}

    /** A case with what became of it; no reason when it was assigned. */
    record Done(WorkList.Line line, @Nullable String reason) {}

    /** First who is to follow them; once that is known, what will happen. */
    @GetMapping("/casi/assegna")
    String form(
            Caller caller,
            @RequestParam(required = false) @Nullable List<String> caso,
            @RequestParam(defaultValue = "") String scelta,
            @RequestParam(required = false) @Nullable String operator,
            @RequestParam(defaultValue = "") String operatorName,
            Model model,
            RedirectAttributes next,
            Locale locale) {
        List<WorkList.Line> lines = lines(caller, caso == null ? List.of() : caso);
        if (lines.isEmpty()) {
            next.addFlashAttribute("refusal", RefusalText.of(Refused.now("no-case-chosen", null), messages, locale));
            return "redirect:/casi";
        }
        List<Operator> known = operators.people(caller.ambito());
        Map<String, Long> open = list.openCasesByOperator(caller.ambito());
        model.addAttribute(
                "candidates",
                known.stream()
                        .map(one -> new Candidate(one.user(), one.name(), open.getOrDefault(one.user(), 0L)))
                        .toList());
        Operator chosen = chosen(caller, known, scelta, operator == null ? "" : operator, operatorName)
                .orElse(null);
        if (chosen == null && operator != null) {
            model.addAttribute(
                    "errors", Map.of("operator", messages.getMessage("referral.bulk.missing", null, locale)));
        }
        model.addAttribute("chosen", chosen);
        String user = chosen == null ? "" : chosen.user();
        model.addAttribute("open", open.getOrDefault(user, 0L));
        List<Chosen> cases = lines.stream()
                .map(line -> new Chosen(
                        line,
                        line.document().operatorName(),
                        user.equals(line.document().operator())))
                .toList();
        model.addAttribute("cases", cases);
        model.addAttribute(
                "changing", cases.stream().filter(one -> !one.already()).count());
        model.addAttribute(
                "leaving",
                cases.stream()
                        .filter(one -> !one.already() && one.now() != null)
                        .count());
        return "referral/bulk-assignment";
    }

    /** One of the known, or somebody who was never assigned a case before: then both names have to be given. */
    private static Optional<Operator> chosen(
            Caller caller, List<Operator> known, String choice, String operator, String operatorName) {
        if (!choice.isEmpty()) {
            return known.stream().filter(one -> one.user().equals(choice)).findFirst();
        }
        return operator.isBlank() || operatorName.isBlank()
                ? Optional.empty()
                : Optional.of(new Operator(caller.ambito(), operator.strip(), operatorName.strip()));
    }

    @PostMapping("/casi/assegna")
    String assign(
            Caller caller,
            @RequestParam List<String> caso,
            @Valid @ModelAttribute("operator") CaseOperator operator,
            Model model,
            Locale locale) {
        demandFew(caso);
        Map<String, @Nullable String> reasons = new HashMap<>();
        int assigned = 0;
        for (BulkAssignment.Outcome one :
                assignment.assign(caller, caso, operator.operator(), operator.operatorName())) {
            Refused refusal = one.refusal();
            if (refusal == null) {
                assigned++;
            } else {
                reasons.put(
                        one.caseId(), RefusalText.of(refusal, messages, locale).message());
            }
        }
        model.addAttribute("name", operator.operatorName());
        model.addAttribute("assigned", assigned);
        model.addAttribute("refused", reasons.size());
        model.addAttribute(
                "outcomes",
                lines(caller, caso).stream()
                        .map(line -> new Done(line, reasons.get(line.document().caseId())))
                        .toList());
        return "referral/bulk-outcome";
    }

    private List<WorkList.Line> lines(Caller caller, List<String> caseIds) {
        demandFew(caseIds);
        List<WorkList.Line> lines = list.lines(rows.reach(caller), caseIds);
        accesses.record(
                caller,
                AccessLog.Kind.SEARCH,
                lines.stream().map(line -> line.document().caseId()).toList(),
                null);
        return lines;
    }

    private static void demandFew(List<String> caseIds) {
        if (caseIds.size() > BulkAssignment.MOST) {
            throw new BadInput("caso", "too-many-cases");
        }
    }
}
