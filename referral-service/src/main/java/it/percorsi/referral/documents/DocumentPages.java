package it.percorsi.referral.documents;

import it.percorsi.events.codes.DocumentKind;
import it.percorsi.events.codes.WithdrawalReason;
import it.percorsi.platform.security.AccessRules;
import it.percorsi.platform.security.Caller;
import it.percorsi.platform.web.CodeTexts;
import it.percorsi.referral.access.AccessReason;
import it.percorsi.referral.access.CaseHead;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The documents of a case, in the case's page and on pages of their own. */
@Controller
class DocumentPages {

    private static final String NEW = "/casi/{caseId}/documenti/nuovo";

    private final Documents documents;
    private final CaseHead head;
    private final AccessRules rules;
    private final CodeTexts texts;

    DocumentPages(Documents documents, CaseHead head, AccessRules rules, CodeTexts texts) {
        this.documents = documents;
        this.head = head;
        this.rules = rules;
        this.texts = texts;
    }

    /** A page; within the case's page only its list. */
    @GetMapping("/casi/{caseId}/documenti")
    String list(
            Caller caller,
            @PathVariable String caseId,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Model model) {
        head.addTo(model, caller, caseId);
        List<DocumentLine> lines = documents.list(caller, caseId);
        model.addAttribute("documents", lines);
        model.addAttribute("mayAttach", rules.admits(caller, "POST", NEW));
        model.addAttribute(
                "closed",
                lines.stream().anyMatch(line -> !line.readable())
                        && rules.admits(caller, "POST", "/casi/{caseId}/documenti/{documentId}/emergenza"));
        model.addAttribute("reasons", AccessReason.codes());
        return part ? "referral/documents :: list" : "referral/documents";
    }

    @GetMapping(NEW)
    String form(Caller caller, @PathVariable String caseId, @RequestParam(defaultValue = "") String tipo, Model model) {
        head.addTo(model, caller, caseId);
        model.addAttribute("kinds", texts.choices(DocumentKind.class));
        model.addAttribute("kind", tipo);
        return "referral/document-new";
    }

    @PostMapping(NEW)
    String attach(@PathVariable String caseId, HttpServletRequest request, RedirectAttributes next) {
        documents.attach(caseId, request);
        next.addFlashAttribute("notice", "referral.done.Document");
        return "redirect:/casi/" + caseId + "/documenti";
    }

    @GetMapping("/casi/{caseId}/documenti/{documentId}")
    ResponseEntity<byte[]> download(Caller caller, @PathVariable String caseId, @PathVariable String documentId) {
        return documents.download(caller, caseId, documentId, "reason", null);
    }

    /** The same once, for a reason that is kept. */
    @PostMapping("/casi/{caseId}/documenti/{documentId}/emergenza")
    ResponseEntity<byte[]> breakGlass(
            Caller caller, @PathVariable String caseId, @PathVariable String documentId, @RequestParam String reason) {
        return documents.download(caller, caseId, documentId, "reason", reason);
    }

    @GetMapping("/casi/{caseId}/documenti/{documentId}/ritiro")
    String withdrawal(Caller caller, @PathVariable String caseId, @PathVariable String documentId, Model model) {
        head.addTo(model, caller, caseId);
        model.addAttribute("document", documents.line(caller, caseId, documentId));
        model.addAttribute("withdrawalReasons", texts.choices(WithdrawalReason.class));
        return "referral/document-withdraw";
    }

    @PostMapping("/casi/{caseId}/documenti/{documentId}/ritiro")
    String withdraw(
            Caller caller,
            @PathVariable String caseId,
            @PathVariable String documentId,
            @RequestParam WithdrawalReason reason,
            RedirectAttributes next) {
        documents.withdraw(caller, caseId, documentId, reason);
        next.addFlashAttribute("notice", "referral.done.DocumentWithdrawn");
        return "redirect:/casi/" + caseId + "/documenti";
    }
}
