package it.percorsi.identity.admin;

import it.percorsi.identity.accounts.AccountLog;
import it.percorsi.identity.accounts.InvalidAccount;
import it.percorsi.identity.accounts.UnknownName;
import it.percorsi.identity.clients.ClientAdministration;
import it.percorsi.identity.clients.MachineClient;
import it.percorsi.identity.clients.MachineClients;
import it.percorsi.identity.clients.SecretHash;
import it.percorsi.identity.pages.Problems;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Pages about programs, for a gestore. */
@Controller
@RequestMapping("/programmi")
class ProgramsPages {

    private final MachineClients programs;
    private final ClientAdministration administration;
    private final SecretHash secrets;
    private final AccountLog log;
    private final Problems problems;

    ProgramsPages(
            MachineClients programs,
            ClientAdministration administration,
            SecretHash secrets,
            AccountLog log,
            Problems problems) {
        this.programs = programs;
        this.administration = administration;
        this.secrets = secrets;
        this.log = log;
        this.problems = problems;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("programs", programs.all());
        return "identity/programs";
    }

    @GetMapping("/nuovo")
    String blank(Model model) {
        model.addAttribute("form", ProfileForm.empty());
        return "identity/program-new";
    }

    @PostMapping
    String create(@ModelAttribute("form") ProfileForm form, Principal actor, Model model) {
        try {
            String secret = administration.create(actor.getName(), form.name(), form.profile(), form.scopeSet());
            return once(form.name(), secret, model);
        } catch (InvalidAccount invalid) {
            model.addAttribute("errors", problems.sentences(invalid));
            return "identity/program-new";
        }
    }

    @GetMapping("/{clientId}")
    String one(@PathVariable String clientId, Model model) {
        MachineClient program = programs.find(clientId).orElseThrow(() -> new UnknownName(clientId));
        model.addAttribute("program", program);
        model.addAttribute("lines", log.about(clientId));
        return "identity/program";
    }

    @PostMapping("/{clientId}/segreto")
    String renew(@PathVariable String clientId, Principal actor, Model model) {
        String secret = secrets.newSecret();
        administration.renewSecret(actor.getName(), clientId, secret);
        return once(clientId, secret, model);
    }

    @PostMapping("/{clientId}/{act:disabilita|abilita}")
    String act(@PathVariable String clientId, @PathVariable String act, Principal actor, RedirectAttributes after) {
        if (act.equals("abilita")) {
            administration.enable(actor.getName(), clientId);
        } else {
            administration.disable(actor.getName(), clientId);
        }
        after.addFlashAttribute("notice", "identity.done." + act);
        return "redirect:/programmi/{clientId}";
    }

    private static String once(String clientId, String secret, Model model) {
        model.addAttribute("name", clientId);
        model.addAttribute("secret", secret);
        model.addAttribute("back", "/programmi/" + clientId);
        model.addAttribute("kind", "segreto");
        return "identity/secret";
    }
}
