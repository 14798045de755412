package it.percorsi.referral.agreements;

import it.percorsi.events.codes.ProjectParty;
import it.percorsi.platform.security.Caller;
import it.percorsi.platform.web.CodeTexts;
import it.percorsi.referral.access.CaseFields;
import it.percorsi.referral.access.CaseHead;
import it.percorsi.referral.project.CaseProjects;
import it.percorsi.referral.project.ProjectVersion;
import it.percorsi.referral.project.Projects;
import it.percorsi.referral.views.CaseDocument;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where the service's own people make personal links, hand them over and take them back. */
@Controller
class LinkPages {

    private static final String PAGE = "/casi/{caseId}/progetto/link";

    private final LinkDesk desk;
    private final Projects projects;
    private final CaseHead head;
    private final CodeTexts texts;

    LinkPages(LinkDesk desk, Projects projects, CaseHead head, CodeTexts texts) {
        this.desk = desk;
        this.projects = projects;
        this.head = head;
        this.texts = texts;
    }

    @GetMapping(PAGE)
    String links(Caller caller, @PathVariable String caseId, Model model) {
        CaseDocument document = head.addTo(model, caller, caseId);
        CaseProjects all = projects.of(document);
        boolean health = CaseFields.health(caller, document);
        List<LinkLine> lines = desk.of(caseId).stream()
                .map(link -> new LinkLine(health ? link : link.withoutHealth(), desk.state(link, document, all)))
                .toList();
        model.addAttribute("links", lines);
        model.addAttribute("held", desk.isHeld(document, all));
        model.addAttribute(
                "parties",
                texts.choices(all.pending().map(ProjectVersion::missing).orElse(List.of())));
        return "referral/agreement-links";
    }

    /** The link is on the page that answers, once: it is on no other, and in no address of the service's own people. */
    @PostMapping(PAGE)
    String issue(Caller caller, @PathVariable String caseId, @RequestParam ProjectParty party, Model model) {
        LinkDesk.Issued issued = desk.issue(caseId, party);
        model.addAttribute(
                "link",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/accordi/{secret}")
                        .build(issued.secret().text())
                        .toString());
        model.addAttribute("asked", texts.text(party));
        model.addAttribute("until", issued.validUntil());
        links(caller, caseId, model);
        return "referral/agreement-link-new";
    }

    @PostMapping(PAGE + "/{linkId}/revoca")
    String revoke(@PathVariable String caseId, @PathVariable String linkId, RedirectAttributes next) {
        desk.revoke(caseId, linkId);
        next.addFlashAttribute("notice", "referral.done.LinkRevoked");
        return "redirect:/casi/" + caseId + "/progetto/link";
    }
}
