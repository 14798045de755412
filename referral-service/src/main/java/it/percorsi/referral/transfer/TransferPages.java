package it.percorsi.referral.transfer;

import static it.percorsi.platform.security.Role.COMUNE;

import it.percorsi.platform.access.AccessLog;
import it.percorsi.platform.security.AccessRules;
import it.percorsi.platform.security.Caller;
import it.percorsi.platform.web.CodeTexts;
import it.percorsi.referral.access.CaseHead;
import it.percorsi.referral.access.LifeActions;
import it.percorsi.referral.documents.DocumentLine;
import it.percorsi.referral.documents.Documents;
import it.percorsi.referral.rulebook.ReferralRuleBook;
import it.percorsi.referral.views.CaseDocument;
import it.percorsi.referral.views.CaseQueries;
import it.percorsi.referral.views.WaitingList;
import jakarta.validation.Valid;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The transfer of a case: proposed in the case's page, answered where it is asked, each with what follows from it. */
@Controller
class TransferPages {

    private static final String LIST = "/casi/trasferimenti";
    private static final String PAGE = "/casi/{caseId}/trasferimento";
    private static final String AMBITO = PAGE + "/ambito";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final int LINES = 20;

    private final Transfers transfers;
    private final CaseHead head;
    private final CaseQueries cases;
    private final Documents documents;
    private final ReferralRuleBook rules;
    private final AccessRules access;
    private final AccessLog accesses;
    private final CodeTexts texts;

    TransferPages(
            Transfers transfers,
            CaseHead head,
            CaseQueries cases,
            Documents documents,
            ReferralRuleBook rules,
            AccessRules access,
            AccessLog accesses,
            CodeTexts texts) {
        this.transfers = transfers;
        this.head = head;
        this.cases = cases;
        this.documents = documents;
        this.rules = rules;
        this.access = access;
        this.accesses = accesses;
        this.texts = texts;
    }

    /** What waits to be taken over, here or anywhere in the ambito, and what one's own municipality has passed on. */
    @GetMapping(LIST)
    String list(
            Caller caller,
            @RequestParam(required = false) @Nullable String dopo,
            @RequestParam(required = false) @Nullable String prima,
            Model model) {
        boolean own = caller.is(COMUNE);
        Transfers.Page<TransferRequest> waiting = transfers.waiting(
                caller.ambito(), own ? caller.municipality() : null, WaitingList.cursor("dopo", dopo), LINES);
        Transfers.Page<PassedOnCase> passedOn = own
                ? transfers.passedOn(caller.ambito(), caller.municipality(), WaitingList.cursor("prima", prima), LINES)
                : new Transfers.Page<>(List.of(), null);
        accesses.record(
                caller,
                AccessLog.Kind.SEARCH,
                Stream.concat(
                                waiting.lines().stream().map(line -> line.one().caseId()),
                                passedOn.lines().stream().map(line -> line.one().caseId()))
                        .distinct()
                        .toList(),
                null);
        model.addAttribute("own", own);
        model.addAttribute("waiting", waiting.lines());
        model.addAttribute("passedOn", passedOn.lines());
        model.addAttribute("first", dopo == null && prima == null ? null : LIST);
        model.addAttribute("next", waiting.next() == null ? null : LIST + "?dopo=" + waiting.next());
        model.addAttribute("earlier", passedOn.next() == null ? null : LIST + "?prima=" + passedOn.next());
        return "referral/transfers";
    }

    /** A page; within the case's page only how it stands. */
    @GetMapping(PAGE)
    String show(
            Caller caller,
            @PathVariable String caseId,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Model model) {
        CaseDocument document = addCase(caller, caseId, model);
        Map<String, String> others = new TreeMap<>(rules.municipalities());
        others.remove(document.municipality());
        model.addAttribute("municipalities", others);
        model.addAttribute("here", LifeActions.isHere(document));
        model.addAttribute("mayHandOver", access.admits(caller, "POST", AMBITO));
        model.addAttribute("part", part);
        return part ? "referral/transfer :: state" : "referral/transfer";
    }

    @PostMapping(PAGE)
    String propose(
            @PathVariable String caseId,
            @Valid @ModelAttribute("step") TransferSteps.Proposal step,
            RedirectAttributes next) {
        transfers.propose(caseId, step);
        return done("Proposal", "/casi/" + caseId + "/trasferimento", next);
    }

    @PostMapping(PAGE + "/ritiro")
    String withdraw(@PathVariable String caseId, RedirectAttributes next) {
        transfers.withdraw(caseId);
        return done("Withdrawal", "/casi/" + caseId + "/trasferimento", next);
    }

    @GetMapping(PAGE + "/risposta")
    String answer(Caller caller, @PathVariable String caseId, Model model) {
        addCase(caller, caseId, model);
        return "referral/transfer-answer";
    }

    @PostMapping(PAGE + "/accettazione")
    String accept(
            Caller caller,
            @PathVariable String caseId,
            @Valid @ModelAttribute("step") TransferSteps.Acceptance step,
            RedirectAttributes next) {
        transfers.accept(caller, caseId, step);
        return done("Acceptance", "/casi/" + caseId, next);
    }

    @PostMapping(PAGE + "/rifiuto")
    String refuse(
            Caller caller,
            @PathVariable String caseId,
            @Valid @ModelAttribute("step") TransferSteps.Refusal step,
            RedirectAttributes next) {
        transfers.refuse(caller, caseId, step);
        return done("Refusal", LIST, next);
    }

    @GetMapping(AMBITO)
    String otherAmbito(Caller caller, @PathVariable String caseId, Model model) {
        addCase(caller, caseId, model);
        Map<String, String> attached = new LinkedHashMap<>();
        for (DocumentLine document : documents.list(caller, caseId)) {
            String name = document.fileName() == null ? texts.text(document.kind()) : document.fileName();
            attached.put(document.documentId(), name + ", " + DAY.format(document.attachedOn()));
        }
        model.addAttribute("attached", attached);
        model.addAttribute("mayReadDossier", access.admits(caller, "GET", "/persone/{personId}/fascicolo.pdf"));
        return "referral/transfer-ambito";
    }

    @PostMapping(AMBITO)
    String handOver(
            @PathVariable String caseId,
            @Valid @ModelAttribute("step") TransferSteps.Handover step,
            RedirectAttributes next) {
        transfers.handOver(caseId, step);
        return done("Handover", "/casi/" + caseId, next);
    }

    private static String done(String what, String where, RedirectAttributes next) {
        next.addFlashAttribute("notice", "referral.done.transfer." + what);
        return "redirect:" + where;
    }

    private CaseDocument addCase(Caller caller, String caseId, Model model) {
        CaseDocument document = head.addTo(model, caller, caseId);
        model.addAttribute("case", document);
        model.addAttribute("request", transfers.latest(caseId).orElse(null));
        model.addAttribute("placement", cases.placement(caseId).orElse(null));
        return document;
    }
}
